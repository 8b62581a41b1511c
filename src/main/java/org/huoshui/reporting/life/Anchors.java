package org.huoshui.reporting.life;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.huoshui.reporting.template.PageContent;
import org.huoshui.reporting.template.PageContent.Piece;
import org.jspecify.annotations.Nullable;

/** Finds in one version the paragraph a remark was made on in another. */
final class Anchors {

    private static final int QUOTED = 200;

    /** What became of the paragraph. */
    enum Found {
        /** Word for word. */
        SAME,
        /** The same words, other numbers. */
        NUMBERS_CHANGED,
        /** Not there any more: 原段落已变. */
        GONE
    }

    /** @param hash of the text; @param shape of the text without its numbers */
    record Anchor(int block, String hash, String shape, String quote) {}

    /** @param block where it is now; absent when gone */
    record Place(Found found, @Nullable Integer block) {}

    private final List<Anchor> blocks;

    Anchors(PageContent page) {
        List<Anchor> anchors = new ArrayList<>();
        for (PageContent.Block block : page.blocks()) anchors.add(anchor(anchors.size(), block));
        this.blocks = List.copyOf(anchors);
    }

    int size() {
        return blocks.size();
    }

    Anchor at(int block) {
        return blocks.get(block);
    }

    /** The paragraph of the same text nearest to where it stood, else of the same words. */
    Place find(Anchor then) {
        Anchor same = nearest(
                then, blocks.stream().filter(one -> one.hash.equals(then.hash)).toList());
        if (same != null) return new Place(Found.SAME, same.block);
        Anchor alike = nearest(
                then,
                blocks.stream().filter(one -> one.shape.equals(then.shape)).toList());
        return alike == null ? new Place(Found.GONE, null) : new Place(Found.NUMBERS_CHANGED, alike.block);
    }

    private static @Nullable Anchor nearest(Anchor then, List<Anchor> candidates) {
        Anchor best = null;
        for (Anchor one : candidates)
            if (best == null || Math.abs(one.block - then.block) < Math.abs(best.block - then.block)) best = one;
        return best;
    }

    private static Anchor anchor(int place, PageContent.Block block) {
        String text = text(block, true);
        String quote = text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
        return new Anchor(place, hash(text), hash(text(block, false)), quote);
    }

    private static String text(PageContent.Block block, boolean numbers) {
        return switch (block) {
            case PageContent.Paragraph paragraph -> text(paragraph.pieces(), numbers);
            case PageContent.Table table ->
                table.rows().stream()
                        .map(row -> row.cells().stream()
                                .map(cell -> text(cell.pieces(), numbers))
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n"));
            case PageContent.Chart chart ->
                chart.series().stream()
                        .map(series -> series.name() + (numbers ? chart.categories() + "" + series.values() : ""))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String text(List<Piece> pieces, boolean numbers) {
        return pieces.stream()
                .map(piece -> piece.figure() == null || numbers ? piece.text() : "\u0000")
                .collect(Collectors.joining());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
