package org.huoshui.identity;

import org.huoshui.identity.bots.ProofOfWork;

/** Does a browser's work. */
public final class Solving {

    private Solving() {}

    /** The first number that gives so many zero bits. */
    public static String answer(String task, int bits) {
        for (long number = 0; ; number++) {
            String answer = Long.toString(number);
            if (ProofOfWork.zeroBits(task, answer) >= bits) return answer;
        }
    }
}
