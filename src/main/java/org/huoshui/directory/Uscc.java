package org.huoshui.directory;

import java.util.Optional;
import java.util.regex.Pattern;
import org.huoshui.kernel.Masked;
import org.huoshui.kernel.Problem;

/**
 * 统一社会信用代码 (GB 32100-2015): one place of the registering authority, one of the kind, six digits of the region, nine of
 * the organisation, a check character; 31 characters are used, the letters I, O, S, V and Z never are.
 */
public final class Uscc {

    /** The place of a character is its value. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final Pattern NEVER_USED = Pattern.compile("[IOSVZ]");
    /** Table 1 of the standard and its amendment: 1 to 9, A, N, Y; then one place, then the region's six digits. */
    private static final Pattern HEAD = Pattern.compile("[1-9ANY][0-9A-Y][0-9]{6}.*");

    private Uscc() {}

    /** What is meant by what people type: full-width forms, small letters, spaces and dashes. */
    public static String folded(String typed) {
        return Masked.folded(typed).replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }

    /**
     * What is wrong with a code, already folded; absent when nothing is. A wrong check character does not say which one would
     * fit: the slip is as likely elsewhere.
     */
    public static Optional<Problem> problem(String code) {
        if (code.length() != LENGTH) return Optional.of(Problem.of(FirmFault.LENGTH, code.length()));
        var letter = NEVER_USED.matcher(code);
        if (letter.find())
            return Optional.of(Problem.of(FirmFault.LETTER, letter.start() + 1, letter.group(), meant(letter.group())));
        for (int i = 0; i < LENGTH; i++)
            if (ALPHABET.indexOf(code.charAt(i)) < 0)
                return Optional.of(Problem.of(FirmFault.CHARACTER, i + 1, code.substring(i, i + 1)));
        if (!HEAD.matcher(code).matches()) return Optional.of(Problem.of(FirmFault.HEAD));
        return code.charAt(LENGTH - 1) == check(code.substring(0, LENGTH - 1))
                ? Optional.empty()
                : Optional.of(Problem.of(FirmFault.CHECK));
    }

    public static boolean isValid(String code) {
        return problem(code).isEmpty();
    }

    /** Place i, counted from 0, weighs 3^i; the check character fills the sum up to a multiple of 31. */
    private static char check(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += ALPHABET.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        int rest = sum % ALPHABET.length();
        return ALPHABET.charAt((ALPHABET.length() - rest) % ALPHABET.length());
    }

    private static String meant(String letter) {
        return switch (letter) {
            case "I" -> "1";
            case "O" -> "0";
            case "S" -> "5";
            case "V" -> "U/Y";
            default -> "2";
        };
    }
}
