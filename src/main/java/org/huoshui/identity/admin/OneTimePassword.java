package org.huoshui.identity.admin;

import java.security.SecureRandom;

/** A password that is told once and must be changed at the first sign-in. No letters that are taken for digits. */
final class OneTimePassword {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SMALL = "abcdefghjkmnpqrstuvwxyz";
    private static final String CAPITAL = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGIT = "23456789";
    private static final int GROUPS = 4;

    private OneTimePassword() {}

    /** Four groups of four, 73 bits at least: {@code Kmx7-Pqr2-…}. */
    static String fresh() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) password.append('-');
            password.append(one(CAPITAL)).append(one(SMALL)).append(one(SMALL)).append(one(DIGIT));
        }
        return password.toString();
    }

    private static char one(String of) {
        return of.charAt(RANDOM.nextInt(of.length()));
    }
}
