package org.huoshui.samples;

import java.math.BigDecimal;
import java.time.YearMonth;

/** Two insurers and a guarantee company: flows that start anew each January. */
final class InsurerModel {

    /** Share of a year that each month brings; farm insurance sells in spring, life insurance in January. */
    private static final double[] EVEN = {9.1, 6.2, 8.3, 8.1, 8.4, 9.2, 8.0, 8.1, 8.6, 8.0, 8.4, 9.6};

    private static final double[] SPRING = {1.0, 3.0, 22.0, 27.0, 18.0, 8.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0};
    private static final double[] OPENING = {27.0, 10.0, 11.0, 5.0, 5.0, 8.0, 4.0, 5.0, 8.0, 5.0, 5.0, 7.0};

    private InsurerModel() {}

    static void fill(Model model) {
        for (YearMonth month : Model.months()) {
            money(model, "AHP", "insurance.premium.property", month, 1.38, 6.4, EVEN);
            money(model, "AHP", "insurance.claim.property", month, 0.81, 4.1, EVEN);
            money(model, "AHP", "insurance.agri.premium", month, 0.236, 11.0, SPRING);
            money(model, "TNL", "insurance.premium.life", month, 2.94, 3.2, OPENING);
            // claims fall: a negative change that is good news
            money(model, "TNL", "insurance.claim.life", month, 0.72, -5.6, EVEN);
            money(model, "HNG", "guarantee_loan.issued.amount", month, 3.15, 18.0, EVEN);
            count(model, "HNG", "guarantee_loan.issued.count", month, 412, 15.0, EVEN);
            money(model, "HNG", "guarantee.farmer.amount", month, 0.48, 12.0, SPRING);
            count(model, "HNG", "guarantee.farmer.household.count", month, 326, 10.0, SPRING);
        }
    }

    private static void money(
            Model model, String office, String item, YearMonth month, double yi, double growth, double[] season) {
        Office o = Office.of(office);
        BigDecimal grain = (month.equals(Model.REPORT) ? o.report() : o.history()).grain();
        model.put(office, item, month, Course.cut(yi * 1e8 * toDate(office + item, month, growth, season), grain));
    }

    private static void count(
            Model model, String office, String item, YearMonth month, double number, double growth, double[] season) {
        model.put(
                office, item, month, Course.cut(number * toDate(office + item, month, growth, season), BigDecimal.ONE));
    }

    static double toDate(String name, YearMonth month, double growth, double[] season) {
        return toDate(new Course(name, 0.015), month, growth, season);
    }

    static double toDate(Course course, YearMonth month, double growth, double[] season) {
        double sum = 0;
        for (YearMonth m = month.withMonth(1); !m.isAfter(month); m = m.plusMonths(1)) {
            sum += season[m.getMonthValue() - 1] / 100 * (m.isBefore(Model.FIRST) ? 1 : course.part(m));
        }
        return sum * StrictMath.pow(1 + growth / 100, month.getYear() - 2022);
    }
}
