package org.huoshui.returns;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Month;
import org.huoshui.returns.store.Binding;

/** Corrections as the trail tells them: what had been read at a place, and what somebody said of it. */
final class CorrectionWords {

    private static final String RETURN = "return";

    private CorrectionWords() {}

    static Map<String, String> said(List<Correction> corrections) {
        Map<String, String> said = new TreeMap<>();
        for (Correction one : corrections)
            said.merge(
                    place(one), one.choice() + (one.value() == null ? "" : " " + one.value()), (a, b) -> a + ", " + b);
        return said;
    }

    static Map<String, String> read(List<Correction> corrections, List<Binding> before, ReturnSummary there) {
        Map<String, String> read = new TreeMap<>();
        for (Correction one : corrections) {
            String was = switch (one.choice()) {
                case MONTH -> text(there.month());
                case INSTITUTION -> text(there.institution());
                case UNIT, INDICATOR, NOT_A_FIGURE ->
                    before.stream()
                            .filter(b ->
                                    b.sheet().equals(one.sheet()) && b.cell().equals(one.cell()))
                            .findFirst()
                            .map(b -> b.indicator() + " " + b.unit().symbol())
                            .orElse("");
            };
            if (!was.isEmpty()) read.merge(place(one), was, (a, b) -> a.equals(b) ? a : a + ", " + b);
        }
        return read;
    }

    private static String text(@org.jspecify.annotations.Nullable Month month) {
        return month == null ? "" : month.toString();
    }

    private static String text(@org.jspecify.annotations.Nullable InstitutionId institution) {
        return institution == null ? "" : institution.code();
    }

    private static String place(Correction one) {
        return one.cell() == null ? RETURN : one.sheet() + "!" + one.cell();
    }
}
