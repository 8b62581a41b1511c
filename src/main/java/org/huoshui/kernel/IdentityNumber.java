package org.huoshui.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (公民身份号码, GB 11643-1999): six digits of the region, eight of the birthday, three of order, a
 * check character by ISO 7064 MOD 11-2. Its {@code toString} is the mask.
 *
 * @param clear 18 places, X as a capital
 */
public record IdentityNumber(String clear) implements Masked {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final String CHECKS = "10X98765432";
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 4;

    public IdentityNumber {
        if (!SHAPE.matcher(clear).matches() || !isDate(clear.substring(6, 14)))
            throw Refused.because(KernelError.IDENTITY_NUMBER_SHAPE);
        if (clear.charAt(17) != check(clear.substring(0, 17))) throw Refused.because(KernelError.IDENTITY_NUMBER_CHECK);
    }

    /** @throws Refused KRN-101 when it has not the shape of one, KRN-102 when the check character is another */
    public static IdentityNumber parse(String text) {
        return new IdentityNumber(Masked.folded(text).toUpperCase(Locale.ROOT));
    }

    // each place weighs 2^(place from the right) mod 11
    private static char check(String seventeen) {
        int sum = 0;
        for (int i = 0; i < seventeen.length(); i++) sum = (sum + seventeen.charAt(i) - '0') * 2 % 11;
        return CHECKS.charAt(sum);
    }

    private static boolean isDate(String day) {
        try {
            int year = Integer.parseInt(day.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(day.substring(4, 6)), Integer.parseInt(day.substring(6, 8)));
            return year >= 1800 && year < 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** {@code 330***********1234}. */
    @Override
    public String masked() {
        int hidden = clear.length() - SHOWN_FIRST - SHOWN_LAST;
        return clear.substring(0, SHOWN_FIRST) + "*".repeat(hidden) + clear.substring(clear.length() - SHOWN_LAST);
    }

    @Override
    public Kind kind() {
        return Kind.IDENTITY_NUMBER;
    }

    @Override
    public String toString() {
        return masked();
    }
}
