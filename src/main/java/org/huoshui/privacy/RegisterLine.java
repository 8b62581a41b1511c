package org.huoshui.privacy;

import java.util.List;

/**
 * What the register says about one table. Words that many tables share stand in it by code, see {@link DataRegister}.
 *
 * @param module whose table it is
 * @param personal its columns that hold personal data, or a code by which a person can be found; empty: none
 * @param other columns whose names sound personal and that are not, looked at and decided
 * @param whose whose data it is
 * @param purpose what it is kept for (目的)
 * @param basis what allows it (合法性基础), the article
 * @param sensitivity ordinary, sensitive (个人信息保护法 §28), pseudonym
 * @param retention how long it is kept (保存期限)
 * @param after what becomes of it then
 * @param seenBy who is shown it
 */
record RegisterLine(
        String module,
        String table,
        List<String> personal,
        List<String> other,
        String whose,
        String purpose,
        String basis,
        String sensitivity,
        String retention,
        String after,
        String seenBy) {

    RegisterLine {
        personal = List.copyOf(personal);
        other = List.copyOf(other);
    }

    boolean holdsPersonalData() {
        return !personal.isEmpty();
    }
}
