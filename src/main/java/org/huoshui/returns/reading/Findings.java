package org.huoshui.returns.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.returns.Reading;
import org.huoshui.returns.ReadingCode;
import org.huoshui.returns.ReadingFault;
import org.jspecify.annotations.Nullable;

/** Gathers what is found in a workbook and settles what was found twice. */
final class Findings {

    private record Key(Object subject, IndicatorId indicator, Month month) {}

    private static final double DOUBTFUL = 0.7;

    private final Items items;
    private final Map<Key, Reading.Found> found = new LinkedHashMap<>();
    /** Bindings that hold only when nothing else claims the indicator. */
    private final Map<Key, List<Reading.Found>> doubtful = new LinkedHashMap<>();

    private final Set<Key> contested = new HashSet<>();
    private final Map<String, Reading.Unbound> unbound = new LinkedHashMap<>();
    private final List<ReadingFault> faults = new ArrayList<>();
    private final List<Reading.Skipped> skipped = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    Findings(Items items) {
        this.items = items;
    }

    void found(Reading.Found next, Indicator indicator) {
        Object who = next.subject().known() == null
                ? next.subject().written()
                : next.subject().known();
        Key key = new Key(who, next.indicator(), next.month());
        if (next.confidence() < DOUBTFUL) {
            doubtful.computeIfAbsent(key, k -> new ArrayList<>()).add(next);
            return;
        }
        Reading.Found first = found.putIfAbsent(key, next);
        if (first == null) return;
        boolean equal = first.value().compareTo(next.value()) == 0;
        boolean sameSheet = first.sheet().equals(next.sheet());
        if (next.confidence() > first.confidence() + 0.05) {
            found.put(key, next);
            skipped(first.sheet(), first.cell(), Reading.Reason.OTHER_MEASURE, first.item());
        } else if (first.confidence() > next.confidence() + 0.05 || (equal && !sameSheet)) {
            skipped(next.sheet(), next.cell(), Reading.Reason.OTHER_MEASURE, next.item());
        } else {
            contested.add(key);
            String where = sameSheet ? first.cell() : first.sheet() + "!" + first.cell();
            fault(next.sheet(), next.cell(), ReadingCode.ITEM_TWICE, indicator.name(), where, next.cell());
        }
    }

    void unbound(String sheet, String itemCell, String item, String itemKey, String cell) {
        Reading.Unbound before = unbound.get(sheet + "!" + itemCell);
        List<String> cells = new ArrayList<>(before == null ? List.of() : before.cells());
        cells.add(cell);
        List<Reading.Near> nearest = before == null ? items.nearest(item) : before.nearest();
        unbound.put(sheet + "!" + itemCell, new Reading.Unbound(sheet, itemCell, item, itemKey, cells, nearest));
    }

    void fault(@Nullable String sheet, @Nullable String cell, ReadingCode code, Object... arguments) {
        fault(sheet, cell, ReadingFault.Severity.ERROR, code, arguments);
    }

    void note(String sheet, @Nullable String cell, ReadingCode code, Object... arguments) {
        fault(sheet, cell, ReadingFault.Severity.NOTE, code, arguments);
    }

    private void fault(
            @Nullable String sheet,
            @Nullable String cell,
            ReadingFault.Severity severity,
            ReadingCode code,
            Object... arguments) {
        Problem problem = Problem.of(code, arguments);
        if (sheet != null) problem = problem.at(cell == null ? sheet : sheet + "!" + cell);
        if (said.add(sheet + "!" + cell + problem.code())) faults.add(new ReadingFault(sheet, cell, severity, problem));
    }

    /** A fault said once for a whole sheet, at the first cell it was met. */
    void faultOnce(String sheet, @Nullable String cell, ReadingCode code, Object... arguments) {
        if (said.add(sheet + "!!" + code)) fault(sheet, cell, code, arguments);
    }

    void skipped(String sheet, @Nullable String place, Reading.Reason reason, String text) {
        if (said.add(sheet + "!" + place + reason)) skipped.add(new Reading.Skipped(sheet, place, reason, text));
    }

    /** After the last sheet: what was claimed twice goes, what was doubtful stays where nobody else claims it. */
    void settle() {
        contested.forEach(found::remove);
        doubtful.forEach((key, claims) -> {
            if (claims.size() == 1 && !found.containsKey(key) && !contested.contains(key))
                found.put(key, claims.getFirst());
            else
                for (Reading.Found claim : claims)
                    skipped(claim.sheet(), claim.cell(), Reading.Reason.OTHER_MEASURE, claim.item());
        });
    }

    boolean nothing() {
        return found.isEmpty();
    }

    boolean hasFaults() {
        return faults.stream().anyMatch(f -> f.severity() == ReadingFault.Severity.ERROR);
    }

    Reading reading(String fileName, org.huoshui.returns.Layout remembered) {
        return new Reading(
                fileName,
                List.copyOf(found.values()),
                List.copyOf(unbound.values()),
                faults,
                skipped,
                // what a person said is remembered, what the grammar found by itself is not: in another of the sender's
                // layouts the same words may mean another item, and the grammar would find that too
                remembered);
    }

    /** Without needless zeros, never with an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
