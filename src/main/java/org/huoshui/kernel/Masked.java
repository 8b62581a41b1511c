package org.huoshui.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value that is shown masked: in a log, in an answer of the API, in an export. Only {@link #clear()} gives it whole, and
 * who calls it answers for the purpose. Equal values are equal.
 */
public sealed interface Masked permits BankAccount, IdentityNumber, Phone {

    /** The value in its one normal form. */
    String clear();

    /** The value as everybody may see it; what JSON and {@code toString} give. */
    @JsonValue
    String masked();

    Kind kind();

    /** What kind of value it is; the name is what {@link Secrets#fingerprint} is given. */
    enum Kind {
        IDENTITY_NUMBER,
        PHONE,
        BANK_ACCOUNT;

        /**
         * Reads a value of this kind as people write it: full-width digits, spaces and dashes are folded.
         *
         * @throws Refused KRN-101 to KRN-104 when it cannot be one
         */
        public Masked parse(String text) {
            return switch (this) {
                case IDENTITY_NUMBER -> IdentityNumber.parse(text);
                case PHONE -> Phone.parse(text);
                case BANK_ACCOUNT -> BankAccount.parse(text);
            };
        }
    }

    /** Full-width forms become ASCII, spaces go, the dashes of other keyboards become {@code -}. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') c = (char) (c - '！' + '!');
            if (c == '—' || c == '–' || c == '‐' || c == '－' || c == '−') c = '-';
            if (!Character.isWhitespace(c) && c != '\u3000' && c != '\u00a0') folded.append(c);
        }
        return folded.toString();
    }

    /**
     * Masks what looks like a number of somebody inside a free text, say a mobile number given as a WeChat name: of seven or
     * more digits in a row the first three and the last four stay, of fewer than eleven only the last two.
     */
    static String maskedText(String text) {
        StringBuilder masked = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && Character.isDigit(text.charAt(end))) end++;
            int digits = end - i;
            if (digits >= 11)
                masked.append(text, i, i + 3).append("*".repeat(digits - 7)).append(text, end - 4, end);
            else if (digits >= 7) masked.append("*".repeat(digits - 2)).append(text, end - 2, end);
            else masked.append(text, i, end);
            if (end < text.length()) masked.append(text.charAt(end++));
            i = end;
        }
        return masked.toString();
    }

    /** {@code 李*}, for places that outlive the person's data: the trail cannot be erased, so no whole name goes into it. */
    static String maskedName(String name) {
        if (name.isEmpty()) return "";
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    /** {@code l***@example.invalid}. */
    static String maskedMail(String mail) {
        int at = mail.indexOf('@');
        return at < 1 ? maskedName(mail) : mail.substring(0, 1) + "***" + mail.substring(at);
    }
}
