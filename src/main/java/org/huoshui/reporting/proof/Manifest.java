package org.huoshui.reporting.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one document shows and what that rests on; the thing that is signed.
 *
 * @param format {@value #FORMAT}
 * @param document the document's own number, also in its properties
 * @param key beginning of the public key's SHA-256
 * @param sealedAt ISO-8601, UTC
 * @param report absent when written from the shell
 * @param places what stood around each figure of the text
 * @param lines which figures stood in which sentence
 * @param numbers numbers under no control, and how often each stood in the document
 */
record Manifest(
        String format,
        UUID document,
        UUID installation,
        String key,
        String sealedBy,
        String sealedAt,
        @Nullable Long report,
        Evidence evidence,
        List<Place> places,
        List<Sentence> lines,
        Map<String, Integer> numbers) {

    static final String FORMAT = "huoshui-manifest/1";

    /**
     * A figure's neighbours.
     *
     * @param before digits or a sign directly before it; @param after digits and its unit directly behind it
     */
    record Place(int ordinal, String before, String after) {}

    /** A line with figures. @param words beginning of the SHA-256 of its words; @param figures aliases in their order */
    record Sentence(String words, List<String> figures) {}

    /** Joins what is sealed to evidence that is text already. */
    static String write(Manifest head, String evidence) {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("format", head.format());
        json.put("document", head.document().toString());
        json.put("installation", head.installation().toString());
        json.put("key", head.key());
        json.put("sealedBy", head.sealedBy());
        json.put("sealedAt", head.sealedAt());
        json.put("report", head.report());
        json.put("evidence", new CanonicalJson.Raw(evidence));
        json.put(
                "places",
                head.places().stream()
                        .map(one -> Map.of(
                                "ordinal", one.ordinal(),
                                "before", one.before(),
                                "after", one.after()))
                        .toList());
        json.put(
                "lines",
                head.lines().stream()
                        .map(one -> Map.of("words", one.words(), "figures", one.figures()))
                        .toList());
        json.put("numbers", head.numbers());
        return CanonicalJson.write(json);
    }

    static Manifest read(String json) {
        return EvidenceJson.read(json, Manifest.class);
    }
}
