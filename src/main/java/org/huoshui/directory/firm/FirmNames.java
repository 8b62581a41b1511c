package org.huoshui.directory.firm;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How names are compared and cut into the pieces by which they are found. */
final class FirmNames {

    /** What so many names end in that it tells nothing. */
    private static final List<String> ENDINGS = List.of("股份有限公司", "有限责任公司", "有限公司", "农民专业合作社", "专业合作社", "公司");

    private FirmNames() {}

    /** Width folded, brackets and spaces gone, capitals. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s()（）·\\-_.,，。、\"“”]+", "")
                .toUpperCase(Locale.ROOT);
    }

    /** The key without its ending; the whole key where nothing else is left. */
    static String core(String name) {
        String key = key(name);
        for (String ending : ENDINGS)
            if (key.endsWith(ending) && key.length() > ending.length() + 1)
                return key.substring(0, key.length() - ending.length());
        return key;
    }

    /** Every two neighbouring characters of the core. */
    static Set<String> parts(String name) {
        String core = core(name);
        Set<String> parts = new LinkedHashSet<>();
        int[] letters = core.codePoints().toArray();
        for (int i = 0; i + 1 < letters.length; i++) parts.add(new String(letters, i, 2));
        if (letters.length == 1) parts.add(core);
        return parts;
    }
}
