package org.huoshui.workbook;

/**
 * How a cell prints its number, as far as that changes the number a reader of the sheet sees.
 *
 * @param pattern as in the file, {@code 0.00%}
 * @param power powers of ten between the stored and the printed number: 2 for a percent format, −3 for each trailing
 *     comma ({@code #,##0,}), −4 for the {@code 0!.0000} by which Chinese offices print 元 as 万
 * @param percent true when the printed number carries a percent sign
 * @param literal text the format prints after the number ({@code 万元} in {@code 0.00"万元"}); empty when none
 * @param invisible true when the format prints nothing ({@code ;;;})
 */
public record NumberFormat(String pattern, int power, boolean percent, String literal, boolean invisible) {

    public static final NumberFormat GENERAL = new NumberFormat("General", 0, false, "", false);

    /** Reads the first section of an Excel number format. */
    public static NumberFormat of(String pattern) {
        if (pattern.isEmpty() || pattern.equalsIgnoreCase("General") || pattern.equals("@")) {
            return pattern.equals("@") ? new NumberFormat("@", 0, false, "", false) : GENERAL;
        }
        if (pattern.matches("\\s*;\\s*;\\s*;?\\s*")) return new NumberFormat(pattern, 0, false, "", true);
        StringBuilder literal = new StringBuilder();
        boolean percent = false;
        boolean digits = false;
        int commas = 0;
        int fractionAfterEscapedPoint = -1;
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (quoted) {
                if (c == '"') quoted = false;
                else if (digits) literal.append(c);
            } else if (bracketed) {
                bracketed = c != ']';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '[') {
                bracketed = true;
            } else if (c == ';') {
                break;
            } else if ((c == '!' || c == '\\') && i + 1 < pattern.length()) {
                char escaped = pattern.charAt(++i);
                if (escaped == '.') fractionAfterEscapedPoint = 0;
                else if (digits) literal.append(escaped);
            } else if ((c == '_' || c == '*') && i + 1 < pattern.length()) {
                i++;
            } else if (c == '0' || c == '#' || c == '?') {
                digits = true;
                commas = 0;
                if (fractionAfterEscapedPoint >= 0) fractionAfterEscapedPoint++;
            } else if (c == ',') {
                commas++;
            } else if (c == '%') {
                percent = true;
            } else if (digits && c > 127) {
                literal.append(c);
            }
        }
        int power = (percent ? 2 : 0) - 3 * (digits ? commas : 0) - Math.max(0, fractionAfterEscapedPoint);
        return new NumberFormat(pattern, power, percent, literal.toString().strip(), false);
    }
}
