package org.huoshui.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that went wrong, said in both languages, with a place where there is one.
 *
 * @param code stable code
 * @param zh the Chinese sentence, complete
 * @param en the English sentence, complete
 * @param place a file's cell ({@code Sheet1!B7}), a tag of a template, a field of a form; absent when there is none
 */
public record Problem(
        String code,
        ErrorCode.Blame blame,
        String zh,
        String en,
        @Nullable String place) {

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(blame, "blame");
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    public static Problem of(ErrorCode code, @Nullable Object... arguments) {
        return new Problem(
                code.code(),
                code.blame(),
                format(code.zh(), Locale.CHINA, arguments),
                format(code.en(), Locale.ENGLISH, arguments),
                null);
    }

    public Problem at(String place) {
        return new Problem(code, blame, zh, en, place);
    }

    public String said(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    // arguments become text first: MessageFormat would print the year 2022 as 2,022
    private static String format(String pattern, Locale locale, @Nullable Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) texts[i] = text(arguments[i], locale);
        return new MessageFormat(pattern.replace("'", "''"), locale).format(texts);
    }

    private static String text(@Nullable Object argument, Locale locale) {
        return argument instanceof Month month && locale.equals(Locale.CHINA)
                ? month.chinese()
                : String.valueOf(argument);
    }
}
