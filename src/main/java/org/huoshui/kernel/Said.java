package org.huoshui.kernel;

import java.util.Objects;

/** The same words in both languages. */
public record Said(String zh, String en) {

    public Said {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** A name or a number that is the same in either language. */
    public static Said same(String text) {
        return new Said(text, text);
    }
}
