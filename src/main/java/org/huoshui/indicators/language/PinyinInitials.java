package org.huoshui.indicators.language;

import java.util.ArrayList;
import java.util.List;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * The first letters of a name's syllables, {@code gxckye} for 各项存款余额. A character with several readings (行: hang, xing)
 * answers to each of them; Latin letters and digits stand for themselves; other signs are passed over.
 */
public final class PinyinInitials {

    private final List<String> letters;

    private PinyinInitials(List<String> letters) {
        this.letters = letters;
    }

    public static PinyinInitials of(String name) {
        List<String> letters = new ArrayList<>();
        for (char c : Names.fold(name).toCharArray()) {
            String answering = lettersOf(c);
            if (!answering.isEmpty()) letters.add(answering);
        }
        return new PinyinInitials(List.copyOf(letters));
    }

    private static String lettersOf(char c) {
        if (c < 128) return Character.isLetterOrDigit(c) ? String.valueOf(c) : "";
        String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
        if (readings == null) return "";
        StringBuilder initials = new StringBuilder();
        for (String reading : readings) {
            if (initials.indexOf(reading.substring(0, 1)) < 0) initials.append(reading.charAt(0));
        }
        return initials.toString();
    }

    /** One letter a character, of its commonest reading. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String answering : letters) text.append(answering.charAt(0));
        return text.toString();
    }

    public boolean equal(String typed) {
        return typed.length() == letters.size() && matchesAt(typed, 0);
    }

    public boolean startWith(String typed) {
        return typed.length() <= letters.size() && matchesAt(typed, 0);
    }

    public boolean contain(String typed) {
        for (int at = 0; at + typed.length() <= letters.size(); at++) {
            if (matchesAt(typed, at)) return true;
        }
        return false;
    }

    private boolean matchesAt(String typed, int at) {
        for (int i = 0; i < typed.length(); i++) {
            if (letters.get(at + i).indexOf(typed.charAt(i)) < 0) return false;
        }
        return true;
    }
}
