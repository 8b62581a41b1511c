package org.huoshui.reporting.proof;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON with one form for one content, so that a signature over it can be checked for ever: keys in the order of their
 * UTF-16 units, no spaces, whole numbers only (all others are text), absent values left out, and every character that a
 * program might change on its way through XML written as an escape.
 */
final class CanonicalJson {

    private CanonicalJson() {}

    /** JSON already in this form. */
    record Raw(String json) {}

    /** @param content maps with text keys, collections, text, whole numbers, booleans, {@link Raw}; null only as a map's value */
    static String write(Object content) {
        StringBuilder json = new StringBuilder();
        write(content, json);
        return json.toString();
    }

    private static void write(Object content, StringBuilder json) {
        switch (content) {
            case Raw raw -> json.append(raw.json());
            case String text -> text(text, json);
            case Integer number -> json.append(number.intValue());
            case Long number -> json.append(number.longValue());
            case Boolean truth -> json.append(truth.booleanValue());
            case Map<?, ?> map -> map(map, json);
            case Collection<?> list -> {
                json.append('[');
                String between = "";
                for (Object one : list) {
                    json.append(between);
                    write(one, json);
                    between = ",";
                }
                json.append(']');
            }
            default -> throw new IllegalArgumentException("no JSON of ours: " + content.getClass());
        }
    }

    private static void map(Map<?, ?> map, StringBuilder json) {
        Map<String, Object> sorted = new TreeMap<>();
        for (Map.Entry<?, ? extends @Nullable Object> entry : map.entrySet()) {
            Object value = entry.getValue();
            if (value != null) sorted.put((String) entry.getKey(), value);
        }
        json.append('{');
        String between = "";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            json.append(between);
            text(entry.getKey(), json);
            json.append(':');
            write(entry.getValue(), json);
            between = ",";
        }
        json.append('}');
    }

    private static void text(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') json.append('\\').append(letter);
            else if (letter < ' ' || letter > '~' && letter < '\u00a1' || isFrail(text, i))
                json.append("\\u").append(String.format("%04x", (int) letter));
            else json.append(letter);
        }
        json.append('"');
    }

    /** Halves of a pair standing alone, and what XML cannot carry or takes for a line's end. */
    private static boolean isFrail(String text, int at) {
        char letter = text.charAt(at);
        if (Character.isHighSurrogate(letter))
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        if (Character.isLowSurrogate(letter)) return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        return letter == '\u2028' || letter == '\u2029' || letter >= '\ufff0' || letter == '\ufeff';
    }
}
