package org.huoshui.reporting.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.reporting.template.MarkedText;
import org.huoshui.reporting.template.MarkedText.Control;
import org.huoshui.reporting.template.MarkedText.Line;
import org.huoshui.reporting.template.MarkedText.Piece;
import org.huoshui.reporting.template.MarkedText.Words;

/** A document's controls with what stands around them, looked at in the same way when it is sealed and when it comes back. */
final class Paper {

    private static final Pattern NUMBER_BEFORE = Pattern.compile("([0-9０-９][0-9０-９.,，．]*|[-−－+＋])$");
    private static final Pattern NUMBER_AFTER = Pattern.compile("^([.．]?[0-9０-９]+)([.,，．][0-9０-９]+)*");
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+(?:[.,，．][0-9０-９]+)*");
    private static final int AROUND = 14;

    /**
     * A control in its place.
     *
     * @param line place of its line; @param slot its place among the controls of the line, from 0
     * @param before digits or a sign directly before it
     * @param rest the words behind it, up to the next control
     * @param leading, trailing some words around it, for a person to find it by
     */
    record Found(Control control, int line, int slot, String before, String rest, String leading, String trailing) {

        /** Digits and the unit directly behind it. */
        String after(String unit) {
            Matcher digits = NUMBER_AFTER.matcher(rest);
            String more = digits.find() ? digits.group() : "";
            return !unit.isEmpty() && rest.startsWith(unit, more.length()) ? more + unit : more;
        }
    }

    /** A number under no control. */
    record Loose(String number, String around) {}

    final List<Line> lines;
    final List<Found> found = new ArrayList<>();
    final List<Loose> loose = new ArrayList<>();

    Paper(MarkedText text) {
        this.lines = text.lines();
        for (int i = 0; i < lines.size(); i++) read(lines.get(i), i);
    }

    private void read(Line line, int place) {
        String text = line.text();
        List<Piece> pieces = line.pieces();
        int at = 0;
        int slot = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int end = at + piece.text().length();
            switch (piece) {
                case Control control ->
                    found.add(new Found(
                            control,
                            place,
                            slot++,
                            i > 0 && pieces.get(i - 1) instanceof Words(String words) ? numberBefore(words) : "",
                            i + 1 < pieces.size() && pieces.get(i + 1) instanceof Words(String words) ? words : "",
                            text.substring(Math.max(0, at - AROUND), at),
                            text.substring(end, Math.min(text.length(), end + AROUND))));
                case Words(String words) -> {
                    Matcher number = NUMBER.matcher(words);
                    while (number.find()) {
                        int from = Math.max(0, at + number.start() - AROUND);
                        int to = Math.min(text.length(), at + number.end() + AROUND);
                        loose.add(new Loose(
                                number.group(), text.substring(from, to).strip()));
                    }
                }
            }
            at = end;
        }
    }

    private static String numberBefore(String words) {
        Matcher number = NUMBER_BEFORE.matcher(words);
        return number.find() ? number.group() : "";
    }

    /** How often each number under no control is there. */
    Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Loose one : loose) numbers.merge(one.number(), 1, Integer::sum);
        return numbers;
    }

    /** What a line says besides its figures; empty where it says nothing. */
    static String key(Line line) {
        String words = line.words().replaceAll("[\\s\\u00a0]", "");
        return words.replace("\ufffc", "").isEmpty()
                ? ""
                : Signing.sha256(words).substring(0, 16);
    }
}
