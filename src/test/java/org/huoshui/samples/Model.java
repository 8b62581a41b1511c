package org.huoshui.samples;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What really happened in the invented county: a value in the base unit for each subject, item and month, already cut
 * to the digits its file will write. Made once, then only read.
 */
final class Model {

    static final YearMonth FIRST = YearMonth.of(2019, 12);
    static final YearMonth REPORT = YearMonth.of(2022, 12);
    /** Months of history before the report month. */
    static final int HISTORY = 36;

    private record Key(String subject, String item, YearMonth month) {}

    private final Map<Key, BigDecimal> values = new LinkedHashMap<>();

    static Model make() {
        Model model = new Model();
        BankModel.fill(model);
        InsurerModel.fill(model);
        CityModel.fill(model);
        return model;
    }

    void put(String subject, String item, YearMonth month, BigDecimal value) {
        values.put(new Key(subject, item, month), value);
    }

    /** Fails when the model knows nothing: a sample must not invent a number of its own. */
    BigDecimal get(String subject, String item, YearMonth month) {
        BigDecimal value = values.get(new Key(subject, item, month));
        if (value == null) throw new IllegalArgumentException("unknown: " + subject + " " + item + " " + month);
        return value;
    }

    boolean has(String subject, String item, YearMonth month) {
        return values.containsKey(new Key(subject, item, month));
    }

    /** Sum over the county's banks; this is what the city prints for the home county. */
    BigDecimal sumOfBanks(String item, YearMonth month) {
        return Office.ALL.stream()
                .filter(Office::isBank)
                .map(o -> get(o.code(), item, month))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Iterable<YearMonth> months() {
        return IntStream.rangeClosed(0, HISTORY).mapToObj(FIRST::plusMonths).toList();
    }

    static Iterable<YearMonth> history() {
        return IntStream.range(0, HISTORY).mapToObj(FIRST::plusMonths).toList();
    }

    static String chinese(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
