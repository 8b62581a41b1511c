package org.huoshui.matchmaking.event;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Problem;
import org.huoshui.workbook.ListRow;
import org.jspecify.annotations.Nullable;

/** What stands in lists for the words of the program. */
final class Words {

    private static final Pattern HOUR =
            Pattern.compile("([01]?\\d|2[0-3])\\s*[:：时点]\\s*([0-5]\\d)?(?::[0-5]\\d)?\\s*分?");

    static final Map<String, Boolean> YES_NO =
            Map.of("是", true, "否", false, "Y", true, "N", false, "√", true, "×", false);

    private Words() {}

    /** The Chinese word and the name of each. */
    static <E extends Enum<E> & Lifecycle.Worded> Map<String, E> of(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E one : type.getEnumConstants()) words.put(one.said().zh(), one);
        for (E one : type.getEnumConstants()) words.putIfAbsent(one.name(), one);
        return words;
    }

    /** 9:30, 9时30分, 14点; null where nothing stands or, with a fault, what stands is no hour. */
    static @Nullable LocalTime hour(ListRow row, String key, String label) {
        String text = row.text(key);
        if (text.isEmpty()) return null;
        Matcher hour = HOUR.matcher(text);
        if (hour.matches())
            return LocalTime.of(
                    Integer.parseInt(hour.group(1)), hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2)));
        row.fault(key, Problem.of(EventError.UNKNOWN_WORD, label, text));
        return null;
    }
}
