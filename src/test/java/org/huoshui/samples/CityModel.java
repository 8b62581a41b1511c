package org.huoshui.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the city prints: loans and deposits of nine counties, the home county's being the sum of its banks, and the
 * wider economy. Everything is cut to the two digits after 亿元 that the bulletin has.
 */
final class CityModel {

    static final String CITY = "990100";
    static final String HOME = "990101";
    static final Map<String, String> COUNTIES = new LinkedHashMap<>();

    static {
        String[] names = {"澜溪县", "青屏县", "石泷县", "临沅县", "东嶂县", "南渚县", "北岚县", "西澄县", "安栗县"};
        for (int i = 0; i < names.length; i++) COUNTIES.put(String.valueOf(990101 + i), names[i]);
    }

    static final List<String> BULLETIN = List.of(
            "deposit.balance",
            "loan.balance",
            "loan.manufacturing.balance",
            "loan.enterprise_mlt.balance",
            "loan.inclusive.balance",
            "loan.inclusive_micro.balance",
            "loan.agri.balance",
            "npl.balance");
    static final List<String> ECONOMY = List.of(
            "fiscal.general_budget_revenue",
            "fixed_asset_investment",
            "industry.value_added_above_scale",
            "finance.value_added");

    private static final BigDecimal GRAIN = new BigDecimal("1000000");

    // deposits and loans of December 2022 in 亿元 with growth of 2020, 2021, 2022; then shares of loans at both ends:
    // 制造业 企业中长期 普惠 普惠小微 涉农, and the 不良率. 990108's bad loans rise; everybody else's fall.
    private static final String NEIGHBOURS = """
            990102 412.6 8.1 8.7 9.1 318.4 11.6 12.9 14.4 18.2 20.3 33.1 36.0 20.1 24.6 15.7 19.9 31.2 31.8 1.62 1.02
            990103 268.3 9.2 8.9 8.2 171.9 10.7 11.3 11.0 13.9 14.8 27.7 29.8 23.8 28.9 17.9 22.6 41.0 40.9 2.10 1.48
            990104 233.7 7.7 8.0 8.8 158.2 12.2 12.5 12.7 15.2 16.9 28.3 30.9 22.7 27.1 17.2 21.3 38.2 38.5 1.88 1.26
            990105 148.9 8.6 5.9 -1.4 97.3 9.1 7.8 4.2 10.4 10.3 24.9 26.1 25.2 29.3 18.9 22.7 47.0 46.6 2.74 2.31
            990106 351.2 8.8 9.5 10.7 262.5 13.1 13.8 15.1 17.1 19.6 31.8 34.7 21.0 25.7 16.4 20.8 34.3 34.6 1.47 0.96
            990107 121.4 7.2 7.5 7.9 74.6 8.3 9.4 9.9 9.1 9.9 23.4 25.3 27.3 31.8 20.2 24.4 51.3 51.0 2.39 1.77
            990108 187.6 6.9 7.1 6.4 133.8 10.2 10.9 9.6 12.8 13.5 29.0 30.3 22.2 26.0 16.6 20.1 39.5 39.2 1.71 2.26
            990109 276.5 9.6 10.1 10.3 187.1 12.7 13.4 13.6 14.6 16.4 27.2 30.1 24.0 29.4 18.2 23.4 42.7 42.9 1.79 1.19
            """;

    // 亿元 of the year 2022 and growth of 2020, 2021 and 2022 in percent, for the four items of ECONOMY
    private static final String WIDER = """
            990101 21.46 2.1 7.8 6.3 148.2 5.1 9.2 10.7 96.3 4.2 8.8 7.1 17.82 6.9 7.4 8.6
            990102 34.81 1.8 6.9 4.7 205.6 4.4 8.1 8.8 168.4 3.9 8.2 6.4 27.35 6.1 6.8 7.7
            990103 18.92 2.6 7.1 5.1 121.7 5.9 8.7 9.9 78.5 4.5 8.0 6.0 13.94 5.8 6.1 6.6
            990104 15.37 1.4 6.3 3.9 109.3 4.9 7.9 8.1 63.2 3.6 7.5 5.7 12.06 5.5 6.0 6.9
            990105 8.64 -1.2 4.8 -2.3 58.8 2.2 5.4 3.3 31.9 1.9 5.6 2.8 7.11 4.3 4.4 3.7
            990106 27.58 2.9 8.3 7.2 176.9 6.2 9.9 11.6 131.7 5.1 9.3 7.9 22.47 7.3 7.9 9.2
            990107 7.93 0.8 5.2 2.6 51.4 3.1 6.3 5.9 27.6 2.4 6.1 4.4 5.98 4.6 5.1 5.0
            990108 11.25 1.1 5.7 1.8 82.5 3.8 6.8 5.2 49.8 2.8 6.4 3.9 9.34 4.9 5.2 4.8
            990109 17.84 2.3 7.4 5.6 117.2 5.4 8.9 9.3 81.4 4.7 8.6 6.8 14.21 6.4 6.9 7.8
            """;

    private static final double[] SEASON = {1.1, 1.4, 0.9, -0.2, 0.0, 0.7, -0.2, 0.1, 0.6, -0.1, 0.0, 0.0};
    private static final double[] YEAR = {7.0, 6.1, 8.4, 8.0, 8.3, 9.6, 7.9, 8.0, 8.8, 8.1, 8.6, 11.2};

    private CityModel() {}

    static void fill(Model model) {
        for (YearMonth month : Model.months()) {
            for (String county : COUNTIES.keySet()) {
                if (county.equals(HOME)) home(model, month);
                else neighbour(model, county, month);
                economy(model, county, month);
            }
            for (String item : BULLETIN) city(model, item, month);
            for (String item : ECONOMY) city(model, item, month);
        }
    }

    private static void home(Model model, YearMonth month) {
        for (String item : BULLETIN) {
            model.put(
                    HOME,
                    item,
                    month,
                    model.sumOfBanks(item, month)
                            .divide(GRAIN, 0, RoundingMode.HALF_UP)
                            .multiply(GRAIN));
        }
    }

    private static void neighbour(Model model, String county, YearMonth month) {
        double[] n = BankModel.row(NEIGHBOURS, county);
        double deposits =
                new Course(county + "/deposit", 0.003).level(n[0] * 1e8, Arrays.copyOfRange(n, 1, 4), SEASON, month);
        double loans =
                new Course(county + "/loan", 0.002).level(n[4] * 1e8, Arrays.copyOfRange(n, 5, 8), SEASON, month);
        model.put(county, "deposit.balance", month, Course.cut(deposits, GRAIN));
        model.put(county, "loan.balance", month, Course.cut(loans, GRAIN));
        for (int i = 2; i < BULLETIN.size(); i++) {
            double share = new Course(county + "/" + BULLETIN.get(i), 0.004).line(n[4 + 2 * i], n[5 + 2 * i], month);
            model.put(county, BULLETIN.get(i), month, Course.cut(loans * share / 100, GRAIN));
        }
    }

    private static void economy(Model model, String county, YearMonth month) {
        double[] w = BankModel.row(WIDER, county);
        for (int i = 0; i < ECONOMY.size(); i++) {
            double year = w[4 * i] * 1e8;
            for (int y = 2022; y > month.getYear(); y--) year /= 1 + w[4 * i + y - 2019] / 100;
            model.put(
                    county,
                    ECONOMY.get(i),
                    month,
                    Course.cut(
                            year * InsurerModel.toDate(new Course(county + ECONOMY.get(i), 0.003), month, 0, YEAR),
                            GRAIN));
        }
    }

    private static void city(Model model, String item, YearMonth month) {
        model.put(
                CITY,
                item,
                month,
                COUNTIES.keySet().stream()
                        .map(c -> model.get(c, item, month))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
