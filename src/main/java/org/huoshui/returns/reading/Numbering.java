package org.huoshui.returns.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a name and tells its place in a hierarchy: {@code 一、}, {@code （一）}, {@code 1.1}, {@code 其中：},
 * indentation.
 *
 * @param rank of the kind of numbering, smaller is higher up; {@link #NONE} when the name has none
 * @param among true for 其中, 减, 加: a part of what stands above
 * @param indent in half-width spaces
 * @param rest the name without all that
 */
record Numbering(int rank, boolean among, int indent, String rest) {

    static final int NONE = Integer.MAX_VALUE;

    private record Kind(Pattern pattern, int rank) {}

    private static final String SEPARATOR = "[、.．:：,，)）]";

    private static final Kind[] KINDS = {
        new Kind(Pattern.compile("^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+\\s*[、.．]?"), 5),
        new Kind(Pattern.compile("^第[一二三四五六七八九十]+(?:部分|项|类)?" + SEPARATOR + "?"), 8),
        new Kind(Pattern.compile("^[一二三四五六七八九十]{1,3}\\s*" + SEPARATOR), 10),
        new Kind(Pattern.compile("^[(（]\\s*[一二三四五六七八九十]{1,3}\\s*[)）]\\s*[、.．]?"), 20),
        new Kind(Pattern.compile("^[①-⑳]\\s*[、.．]?"), 50),
        new Kind(Pattern.compile("^[(（]\\s*[0-9０-９]{1,2}\\s*[)）]\\s*[、.．]?|^[⑴-⒇]"), 40),
        new Kind(Pattern.compile("^[0-9０-９]{1,3}\\s*[、:：,，)）]|^[0-9０-９]{1,3}\\s*[.．](?![0-9０-９])|^[⒈-⒛]"), 30),
        new Kind(Pattern.compile("^[0-9０-９]{1,4}[\\s\\u00A0\\u3000]+(?=[^0-9０-９年月日])"), 30),
        new Kind(Pattern.compile("^[A-Za-z]\\s*[、.．)）](?=.*\\p{IsHan})"), 60),
        new Kind(Pattern.compile("^(?:[-—–─·•●○◆◇■□▪*＊☆★]|#)+\\s*(?=.*\\p{IsHan})"), 70),
    };

    private static final Pattern DOTTED =
            Pattern.compile("^[0-9０-９]{1,3}(?:\\s*[.．\\-][0-9０-９]{1,3})+(?![0-9０-９]|\\s*[年月日季%％])\\s*[、.．:：]?");
    private static final Pattern AMONG =
            Pattern.compile("^(?:其\\s*中|其\\s*中\\s*项|减|加|含|包括|内含|另有?)\\s*[:：,，、]\\s*|^其\\s*中");
    private static final int TAB = 4;

    static Numbering of(String raw) {
        int indent = 0;
        int start = 0;
        for (; start < raw.length(); start++) {
            char c = raw.charAt(start);
            if (c == '　') indent += 2;
            else if (c == '\t') indent += TAB;
            else if (c == ' ' || c == '\u00A0') indent += 1;
            else break;
        }
        String rest = raw.substring(start).strip();
        int rank = NONE;
        boolean among = false;
        // 其中 and a number come in either order: 其中：1. 住户, （1）其中：住户
        for (int pass = 0; pass < 3; pass++) {
            Matcher among1 = AMONG.matcher(rest);
            if (among1.find() && among1.end() < rest.length()) {
                among = true;
                rest = rest.substring(among1.end()).strip();
                continue;
            }
            if (rank != NONE) break;
            Matcher dotted = DOTTED.matcher(rest);
            if (dotted.find() && dotted.end() < rest.length()) {
                int depth = dotted.group().split("[.．\\-]").length;
                rank = 30 + Math.min(8, depth - 1);
                rest = rest.substring(dotted.end()).strip();
                continue;
            }
            boolean found = false;
            for (Kind kind : KINDS) {
                Matcher m = kind.pattern.matcher(rest);
                if (!m.find() || m.end() >= rest.length()) continue;
                rank = kind.rank;
                rest = rest.substring(m.end()).strip();
                found = true;
                break;
            }
            if (!found) break;
        }
        return new Numbering(rank, among, indent, rest);
    }
}
