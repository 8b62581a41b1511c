package org.huoshui.reporting.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as a page shows it. */
public record PageContent(List<Block> blocks) {

    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    public sealed interface Block {}

    /** @param style id of the paragraph's style, {@code Title}, {@code Heading1}; empty for plain text */
    public record Paragraph(Align align, String style, boolean indented, List<Piece> pieces) implements Block {}

    /** @param figure ordinal of the figure these words are; absent for the template's own words */
    public record Piece(String text, @Nullable Integer figure, boolean strong) {}

    public record Table(List<Row> rows) implements Block {}

    public record Row(boolean head, List<Cell> cells) {}

    public record Cell(Align align, int span, List<Piece> pieces) {}

    /** @param number ordinal among the report's charts; 0 for one the template brought along */
    public record Chart(int number, boolean bars, List<String> categories, List<Series> series) implements Block {}

    /** @param values as drawn; null where there is a gap */
    public record Series(String name, List<@Nullable String> values) {}
}
