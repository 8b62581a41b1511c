package org.huoshui.samples;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;

/** The eleven banks: parts first, totals as their sums, so that a total is never less than its parts. */
final class BankModel {

    private static final double YI = 1e8;

    // level of December 2022 in 亿元 and growth of 2020, 2021, 2022 in percent
    private static final String LEVELS = """
            HYB 42.3 7.9 8.6 10.2 28.4 11.2 12.8 13.9
            CCB 36.1 8.4 9.1 9.8 26.2 12.4 13.1 14.6
            JYB 33.4 6.8 7.7 8.9 23.1 10.1 11.9 12.2
            NZB 48.2 9.3 9.9 11.4 30.3 13.3 14.2 15.8
            THB 11.2 10.5 9.2 7.6 9.4 14.8 12.2 10.9
            YHB 27.5 10.9 11.3 12.1 15.2 16.4 17.2 16.9
            HNB 22.1 11.8 10.4 9.3 17.3 15.5 14.6 13.2
            DLB 8.9 9.7 4.1 -3.2 7.9 12.1 6.3 2.4
            LXR 58.6 8.8 9.4 10.6 37.2 11.9 12.6 12.9
            LXV 6.1 12.7 11.6 10.3 4.6 15.9 14.4 13.7
            GNP 4.2 5.2 6.1 7.4 12.1 14.6 15.3 16.2
            """;

    // shares in percent, December 2019 to December 2022: of deposits 住户 企业 机关; of loans 住户; of enterprise loans
    // 中长期 票据 制造业; of 制造业 中长期; of loans 普惠; of 普惠 小微; of loans 涉农 民营; then 不良率 and 利率
    private static final String SHARES = """
            HYB 54 57 24 23 17 15 38 34 49 55 8 6 25 28 28 35 14 20 78 82 30 23 34 38 1.42 0.88 5.05 4.12
            CCB 46 48 31 31 18 16 36 33 58 63 6 4 20 24 31 39 12 18 76 80 24 17 36 40 1.31 0.82 4.95 4.06
            JYB 48 51 30 28 16 15 35 32 52 57 9 7 23 27 29 36 13 19 79 83 25 19 35 38 1.55 1.01 4.98 4.09
            NZB 62 64 18 17 16 15 41 38 46 51 5 4 22 25 26 33 19 25 74 78 52 36 31 34 1.68 1.05 5.12 4.15
            THB 28 31 52 50 12 11 22 21 44 48 18 14 34 38 22 28 17 22 82 85 18 17 44 47 1.12 0.74 4.88 4.02
            YHB 83 84 8 8 6 5 63 58 41 47 4 3 18 22 24 30 26 33 71 75 46 34 28 32 0.94 0.56 5.66 4.71
            HNB 38 41 41 39 14 13 29 27 37 42 15 11 31 36 20 27 24 31 84 87 27 25 48 52 1.86 1.18 5.71 4.83
            DLB 24 26 58 56 9 8 18 17 39 43 21 19 36 39 21 26 16 20 86 88 12 11 51 53 1.24 1.47 5.02 4.31
            LXR 78 80 11 10 8 7 57 52 34 40 7 5 24 29 17 24 38 46 69 73 66 44 41 45 2.41 1.55 6.62 5.48
            LXV 71 73 17 16 7 6 61 57 22 26 2 2 27 31 14 18 61 68 66 69 71 52 46 49 2.86 1.72 7.35 6.24
            GNP 0 0 66 68 30 28 0 0 91 93 0 0 6 9 64 72 3 5 61 66 92 83 9 12 0.62 0.38 4.42 3.68
            """;

    private static final double[] DEPOSITS_SEASON = {1.6, 1.9, 1.1, -0.4, -0.1, 0.9, -0.3, 0.0, 0.8, -0.2, -0.1, 0.0};
    private static final double[] LOANS_SEASON = {0.5, 0.4, 0.7, 0.2, 0.1, 0.5, -0.1, 0.0, 0.3, -0.1, -0.1, 0.0};
    /** Share of a year's new loans that each month brings. */
    private static final double[] ISSUING = {13.2, 6.4, 11.1, 7.2, 7.0, 10.1, 6.6, 7.3, 9.2, 6.3, 7.1, 8.5};

    // which optional items a bank reports, and from which year on
    private static final Map<String, String> OPTIONAL = Map.of(
            "HYB", "green:2019 online:2019 first:2021 relief:2020",
            "CCB", "green:2019 online:2020 first:2021",
            "JYB", "online:2020 relief:2020",
            "NZB", "green:2021 first:2020 relief:2020",
            "YHB", "online:2019 first:2020",
            "HNB", "relief:2020",
            "LXR", "green:2020 online:2021 first:2019 relief:2020",
            "LXV", "relief:2020",
            "GNP", "green:2021");

    private final Model model;
    private final Office office;
    private final double[] levels;
    private final double[] shares;

    private BankModel(Model model, Office office) {
        this.model = model;
        this.office = office;
        this.levels = row(LEVELS, office.code());
        this.shares = row(SHARES, office.code());
    }

    static void fill(Model model) {
        Office.ALL.stream().filter(Office::isBank).forEach(o -> new BankModel(model, o).fill());
    }

    static double[] row(String table, String code) {
        String line =
                table.lines().filter(l -> l.startsWith(code + " ")).findFirst().orElseThrow();
        return Arrays.stream(line.split(" "))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private void fill() {
        for (YearMonth month : Model.months()) {
            deposits(month);
            loans(month);
            flows(month);
            options(month);
        }
    }

    private void deposits(YearMonth month) {
        double all = level("deposit", 0, DEPOSITS_SEASON, 0.004, month);
        double household = all * share(0, "household", month);
        double corporate = all * share(1, "corporate", month);
        double organs = all * share(2, "organs", month);
        double rest = Math.max(0, all - household - corporate - organs);
        put("deposit.household.balance", month, household);
        put("deposit.corporate.balance", month, corporate);
        put("deposit.gov_org.balance", month, organs);
        put("~deposit.fiscal", month, rest * 0.62);
        put("~deposit.nonbank", month, rest * 0.38);
        sum(
                "deposit.balance",
                month,
                "deposit.household.balance",
                "deposit.corporate.balance",
                "deposit.gov_org.balance",
                "~deposit.fiscal",
                "~deposit.nonbank");
    }

    private void loans(YearMonth month) {
        double all = level("loan", 4, LOANS_SEASON, 0.003, month);
        double household = all * share(3, "loan.household", month);
        double enterprise = all - household;
        double longTerm = enterprise * share(4, "mlt", month);
        double bills = enterprise * share(5, "bills", month);
        double making = enterprise * share(6, "manufacturing", month);
        put("~loan.household.short", month, household * 0.31);
        put("~loan.household.long", month, household * 0.69);
        sum("loan.household.balance", month, "~loan.household.short", "~loan.household.long");
        put("loan.enterprise_mlt.balance", month, longTerm);
        put("loan.bill_discount.balance", month, bills);
        put("~loan.corporate.short", month, Math.max(0, enterprise - longTerm - bills));
        sum(
                "loan.corporate.balance",
                month,
                "loan.enterprise_mlt.balance",
                "loan.bill_discount.balance",
                "~loan.corporate.short");
        sum("loan.short_term.balance", month, "~loan.household.short", "~loan.corporate.short");
        sum("loan.balance", month, "loan.household.balance", "loan.corporate.balance");
        put("loan.manufacturing.balance", month, making);
        put("loan.manufacturing_mlt.balance", month, Math.min(making, longTerm) * share(7, "making.mlt", month));
        double inclusive = all * share(8, "inclusive", month);
        put("loan.inclusive.balance", month, inclusive);
        put("loan.inclusive_micro.balance", month, inclusive * share(9, "micro", month));
        put("loan.agri.balance", month, all * share(10, "agri", month));
        put("loan.private.balance", month, all * share(11, "private", month));
        put("npl.balance", month, all * share(12, "npl", month));
        BigDecimal ratio = value("npl.balance", month)
                .movePointRight(2)
                .divide(value("loan.balance", month), 2, java.math.RoundingMode.HALF_UP);
        model.put(office.code(), "npl.ratio", month, ratio);
    }

    private void flows(YearMonth month) {
        double issued = yearToDate("issued", month) * levels[4] * YI * 0.58;
        put("loan.enterprise.issued.amount", month, issued);
        double rate = new Course(office.code() + "/rate", 0.006).line(shares[26], shares[27], month);
        model.put(
                office.code(),
                "loan.rate.enterprise_new.weighted_avg",
                month,
                Course.cut(rate, new BigDecimal("0.01")));
    }

    private void options(YearMonth month) {
        for (String option : OPTIONAL.getOrDefault(office.code(), "").split(" ")) {
            if (option.isEmpty() || month.getYear() < Integer.parseInt(option.substring(option.indexOf(':') + 1)))
                continue;
            switch (option.substring(0, option.indexOf(':'))) {
                // NZB starts from nothing: a base of zero that must show as "—"
                case "green" ->
                    put(
                            "loan.green_inclusive.balance",
                            month,
                            office.code().equals("NZB") && month.getYear() < 2022
                                    ? 0
                                    : levels[4]
                                            * YI
                                            * 0.012
                                            * new Course(office.code() + "/green", 0.01).line(0.03, 1, month));
                case "online" ->
                    put("loan.online.issued.amount", month, yearToDate("online", month) * levels[4] * YI * 0.07);
                case "first" -> {
                    put("first_loan.amount", month, yearToDate("first", month) * levels[4] * YI * 0.011);
                    count("first_loan.enterprise.count", month, yearToDate("first", month) * levels[4] * 2.3);
                }
                case "relief" -> {
                    put("relief.loan.amount", month, yearToDate("relief", month) * levels[4] * YI * 0.034);
                    count("relief.loan.count", month, yearToDate("relief", month) * levels[4] * 6.1);
                }
                default -> throw new IllegalStateException(option);
            }
        }
    }

    /** What of a year's flow has come by this month's end, growing a little each year. */
    private double yearToDate(String what, YearMonth month) {
        Course course = new Course(office.code() + "/" + what, 0.02);
        double sum = 0;
        for (YearMonth m = month.withMonth(1); !m.isAfter(month); m = m.plusMonths(1)) {
            sum += ISSUING[m.getMonthValue() - 1] / 100 * (m.isBefore(Model.FIRST) ? 1 : course.part(m));
        }
        return sum * StrictMath.pow(1.09, month.getYear() - 2022);
    }

    private double level(String what, int at, double[] season, double noise, YearMonth month) {
        return new Course(office.code() + "/" + what, noise)
                .level(levels[at] * YI, Arrays.copyOfRange(levels, at + 1, at + 4), season, month);
    }

    private double share(int at, String what, YearMonth month) {
        return new Course(office.code() + "/" + what, 0.006).line(shares[2 * at], shares[2 * at + 1], month) / 100;
    }

    private BigDecimal value(String item, YearMonth month) {
        return model.get(office.code(), item, month);
    }

    private void put(String item, YearMonth month, double yuan) {
        BigDecimal grain = (month.equals(Model.REPORT) ? office.report() : office.history()).grain();
        model.put(office.code(), item, month, Course.cut(yuan, grain));
    }

    private void count(String item, YearMonth month, double number) {
        model.put(office.code(), item, month, Course.cut(number, BigDecimal.ONE));
    }

    private void sum(String item, YearMonth month, String... parts) {
        model.put(
                office.code(),
                item,
                month,
                Arrays.stream(parts).map(p -> value(p, month)).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
