package org.huoshui.kernel;

import java.util.regex.Pattern;

/**
 * A bank account, of a person's card or of a firm's settlement account. Banks number them each in its own way, so nothing but
 * length is checked. Its {@code toString} is the mask.
 *
 * @param clear 8 to 32 digits
 */
public record BankAccount(String clear) implements Masked {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{8,32}");
    private static final int SHOWN_LAST = 4;

    public BankAccount {
        if (!SHAPE.matcher(clear).matches()) throw Refused.because(KernelError.BANK_ACCOUNT_SHAPE);
    }

    /** @throws Refused KRN-104 when it is none */
    public static BankAccount parse(String text) {
        return new BankAccount(Masked.folded(text).replace("-", ""));
    }

    /** {@code ***************1234}: all but the last four. */
    @Override
    public String masked() {
        int hidden = clear.length() - SHOWN_LAST;
        return "*".repeat(hidden) + clear.substring(hidden);
    }

    @Override
    public Kind kind() {
        return Kind.BANK_ACCOUNT;
    }

    @Override
    public String toString() {
        return masked();
    }
}
