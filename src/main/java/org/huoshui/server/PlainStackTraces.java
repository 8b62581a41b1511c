package org.huoshui.server;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Stack traces for a log that holds no personal data: of a fault's message only the words of the program stay. What stands
 * in quotes, Chinese text and longer runs of digits are what people wrote.
 */
public final class PlainStackTraces implements StackTracePrinter {

    private static final Pattern PEOPLE_S = Pattern.compile(
            "\"[^\"]*\"|'[^']*'|“[^”]*”|‘[^’]*’|[\\p{IsHan}·]+|\\d{5,}|[\\w.+-]+@[\\w.-]+|(?<==|: )\\([^)]*\\)");

    private static final int LONGEST = 400;

    private final StandardStackTracePrinter printer =
            StandardStackTracePrinter.rootFirst().withMaximumLength(20_000).withFormatter(PlainStackTraces::headline);

    @Override
    public void printStackTrace(Throwable fault, Appendable out) throws IOException {
        printer.printStackTrace(fault, out);
    }

    private static String headline(Throwable fault) {
        String plain = plain(fault.getMessage());
        String type = fault.getClass().getName();
        return plain.isEmpty() ? type : type + ": " + plain;
    }

    static String plain(@Nullable String message) {
        if (message == null) return "";
        String line = PEOPLE_S.matcher(message).replaceAll("…");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
