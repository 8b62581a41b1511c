package org.huoshui.reporting.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report's figures rested on at the moment it was written. Steps and observations that several figures share are
 * told once and pointed to by their place in the lists.
 *
 * @param template its name then
 * @param month {@code 2022-12}
 * @param basis {@code LATEST} or {@code FIRST_REPORTED}
 * @param writtenAt ISO-8601, UTC
 * @param figures in the order of the pages
 */
record Evidence(
        String template,
        String month,
        String basis,
        String writtenBy,
        String writtenAt,
        List<EvidentFigure> figures,
        List<Step> steps,
        List<Seen> observations,
        List<Source> sources) {

    /**
     * A figure.
     *
     * @param chart ordinal of the chart it is drawn in; 0 for text
     * @param tag as the template has it
     * @param alias name of its content control
     * @param subject code of a region or an institution
     * @param unit of {@code text}
     * @param decimals digits after the point
     * @param text as printed
     * @param value base unit, plain decimal; absent where there is no number
     * @param proof place in {@link Evidence#steps}
     */
    record EvidentFigure(
            int ordinal,
            int chart,
            String tag,
            String phrase,
            String alias,
            String name,
            String indicator,
            String comparison,
            @Nullable String argument,
            boolean signed,
            String subject,
            String month,
            @Nullable String phraseUnit,
            @Nullable Integer phraseDecimals,
            String unit,
            int decimals,
            String text,
            String state,
            @Nullable String value,
            @Nullable String reasonZh,
            @Nullable String reasonEn,
            int proof) {}

    /** @param steps, observations places in the lists of the evidence */
    record Step(String name, String formula, String text, List<Integer> steps, List<Integer> observations) {}

    /**
     * An observation as it stood.
     *
     * @param value base unit, plain decimal; @param unit the base unit's symbol
     * @param source place in {@link Evidence#sources}
     */
    record Seen(
            String subject,
            String indicator,
            String month,
            String value,
            String unit,
            int version,
            @Nullable String sheet,
            @Nullable String cell,
            int source) {}

    /** A file, or a number typed in: then the name and the hash are absent and a note says what it rests on. */
    record Source(
            @Nullable String fileName,
            @Nullable String sha256,
            @Nullable String returnId,
            String acceptedBy,
            String acceptedAt,
            @Nullable String note) {}
}
