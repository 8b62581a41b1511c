package org.huoshui.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone of the Chinese mainland: a mobile number of eleven digits, or a landline with area code and, if need be, an
 * extension. Its {@code toString} is the mask.
 *
 * @param clear {@code 13812345678} or {@code 0571-88880000-801}
 */
public record Phone(String clear) implements Masked {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LANDLINE =
            Pattern.compile("(010|02[0-9]|0[3-9][0-9]{2})-([2-8][0-9]{6,7})(?:-([0-9]{1,6}))?");

    /** As people write them: the country's code before, brackets around the area code, dashes or none. */
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)86-?(?=1[3-9]|0)|^86-?(?=1[3-9][0-9-]{9,}$)");

    private static final Pattern TYPED_LANDLINE = Pattern.compile(
            "\\(?(010|02[0-9]|0[3-9][0-9]{2})\\)?-?([2-8][0-9]{6,7})(?:(?:-|转|#|ext\\.?)([0-9]{1,6}))?");

    private static final int SHOWN_LAST = 4;

    public Phone {
        if (!MOBILE.matcher(clear).matches() && !LANDLINE.matcher(clear).matches())
            throw Refused.because(KernelError.PHONE_SHAPE);
    }

    /** @throws Refused KRN-103 when it is none */
    public static Phone parse(String text) {
        String typed = COUNTRY.matcher(Masked.folded(text)).replaceFirst("");
        Matcher landline = TYPED_LANDLINE.matcher(typed);
        if (landline.matches()) {
            String extension = landline.group(3) == null ? "" : "-" + landline.group(3);
            return new Phone(landline.group(1) + "-" + landline.group(2) + extension);
        }
        return new Phone(typed.replace("-", ""));
    }

    public boolean isMobile() {
        return clear.indexOf('-') < 0;
    }

    /** {@code 138****5678}, {@code 0571-****0000}; an extension is hidden whole. */
    @Override
    public String masked() {
        if (isMobile()) return clear.substring(0, 3) + "****" + clear.substring(7);
        String[] parts = clear.split("-");
        int hidden = parts[1].length() - SHOWN_LAST;
        return parts[0] + "-" + "*".repeat(hidden) + parts[1].substring(hidden) + (parts.length > 2 ? "-***" : "");
    }

    @Override
    public Kind kind() {
        return Kind.PHONE;
    }

    @Override
    public String toString() {
        return masked();
    }
}
