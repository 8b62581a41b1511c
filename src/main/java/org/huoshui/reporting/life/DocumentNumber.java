package org.huoshui.reporting.life;

import org.huoshui.kernel.Refused;

/**
 * 发文字号, {@code 澜金办〔2023〕1号} (GB/T 9704-2012, 7.2.5: office word, year in hexagonal brackets, ordinal without 第).
 *
 * @param prefix 机关代字
 * @param ordinal from 1, anew each year
 */
record DocumentNumber(String prefix, int year, int ordinal) {

    private static final int LONGEST = 20;

    DocumentNumber {
        prefix = prefix.strip();
        if (prefix.isEmpty()
                || prefix.length() > LONGEST
                || ordinal < 1
                || prefix.chars().anyMatch(c -> "〔〕[]（）()".indexOf(c) >= 0 || Character.isDigit(c)))
            throw Refused.because(LifeError.FAULTY_NUMBER);
    }

    @Override
    public String toString() {
        return prefix + "〔" + year + "〕" + ordinal + "号";
    }
}
