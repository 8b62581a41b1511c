package org.huoshui.directory.firm;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huoshui.directory.Uscc;

/**
 * What somebody types to find a firm, as a condition on {@code directory_firm f}: equality and ranges only, so that an index
 * serves it behind the walls as well.
 *
 * @param condition with named parameters
 */
record FirmWords(String condition, Map<String, Object> values) {

    private static final Pattern CODE = Pattern.compile("[1-9ANY][0-9A-Y][0-9]{1,6}[0-9A-Y]{0,10}");

    /** @param words not blank */
    static FirmWords of(String words) {
        Map<String, Object> values = new HashMap<>();
        String code = Uscc.folded(words);
        if (CODE.matcher(code).matches()) {
            values.put("from", code);
            values.put("to", code + "~");
            return new FirmWords("(f.code >= :from and f.code < :to)", values);
        }
        StringBuilder named = new StringBuilder();
        Set<String> parts = FirmNames.parts(words);
        if (FirmNames.core(words).codePointCount(0, FirmNames.core(words).length()) < 2) {
            named.append("f.name >= :from and f.name < :to");
            values.put("from", words.strip());
            values.put("to", words.strip() + Character.toString(Character.MAX_CODE_POINT));
        } else {
            int n = 0;
            for (String part : parts) {
                if (n > 0) named.append(" and ");
                named.append("exists (select 1 from directory_firm_part p")
                        .append(n)
                        .append(" where p")
                        .append(n)
                        .append(".firm = f.code and p")
                        .append(n)
                        .append(".part = :part")
                        .append(n)
                        .append(')');
                values.put("part" + n++, part);
            }
            // the pieces may stand apart: a name that holds them in this order, now or once
            named.append(" and (strpos(directory_name_key(f.name), :key) > 0 or exists (")
                    .append("select 1 from directory_firm_former_name o where o.firm = f.code ")
                    .append("and strpos(directory_name_key(o.name), :key) > 0))");
            values.put("key", FirmNames.core(words));
        }
        return new FirmWords("(" + named + ")", values);
    }
}
