package org.huoshui.samples;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.IndexedColors;

/** What the city sends to its counties: the bulletin, the neighbours' history, the wider economy. */
final class CityFiles {

    private static final Scale SCALE = Scale.yi(2);
    private static final String NUMBER = "#,##0.00";

    private final Model model;
    private final Truth truth;
    private final Path samples;

    CityFiles(Model model, Truth truth, Path samples) {
        this.model = model;
        this.truth = truth;
        this.samples = samples;
    }

    void write() {
        bulletin();
        bulletinHistory();
        economy();
        economyHistory();
    }

    /** 全市 first, as cities print it. */
    private static List<String> places() {
        List<String> places = new ArrayList<>(List.of(CityModel.CITY));
        places.addAll(CityModel.COUNTIES.keySet());
        return places;
    }

    private static String name(String place) {
        return place.equals(CityModel.CITY) ? "全市" : CityModel.COUNTIES.get(place);
    }

    private void bulletin() {
        Book book = Book.open("2022-12/瀚宁市金融运行通报2022年12月.xlsx", truth);
        Pad first = book.sheet("表1 存贷款");
        bulletinSheet(first, "瀚宁市2022年12月金融运行通报（一）存贷款", CityModel.BULLETIN.subList(0, 2), true);
        Pad second = book.sheet("表2 重点领域贷款");
        bulletinSheet(second, "瀚宁市2022年12月金融运行通报（二）重点领域贷款", CityModel.BULLETIN.subList(2, 8), false);
        book.save(samples);
    }

    private void bulletinSheet(Pad p, String title, List<String> items, boolean ranks) {
        List<String> heads = new ArrayList<>(List.of("余额", "较年初增减", "同比增长（%）"));
        if (ranks) heads = new ArrayList<>(List.of("余额", "较年初增减", "较年初增长（%）", "同比增长（%）", "余额位次"));
        int last = items.size() * heads.size();
        p.merged(0, 0, 0, last, title, Look.TITLE).height(0, 32);
        p.merged(1, last - 2, 1, last, "单位：亿元、%", Look.PLAIN.right());
        Look head = Look.HEAD.fill(IndexedColors.PALE_BLUE);
        p.height(3, 30);
        p.merged(2, 0, 3, 0, "地区", head);
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            int from = 1 + i * heads.size();
            p.merged(2, from, 2, from + heads.size() - 1, Item.of(item).name(), head);
            truth.label(item, Item.of(item).name());
            for (int h = 0; h < heads.size(); h++) p.text(3, from + h, heads.get(h), head);
            int row = 4;
            for (String place : places()) {
                boolean city = place.equals(CityModel.CITY);
                Look look = city ? Look.LABEL.bold() : Look.LABEL;
                p.text(row, 0, name(place), look.centre());
                BigDecimal now = model.get(place, item, Model.REPORT);
                BigDecimal before = model.get(place, item, Return.YEAR_START);
                if (city) {
                    String column = Book.column(from);
                    p.formula(
                            row,
                            from,
                            "SUM(" + column + "6:" + column + "14)",
                            look.right().format(NUMBER));
                } else {
                    p.number(row, from, SCALE.exact(now), look.right().format(NUMBER));
                }
                p.means(row, from, place, item, Model.REPORT, now);
                int c = from + 1;
                p.number(
                        row,
                        c++,
                        SCALE.exact(now.subtract(before)),
                        look.right().format(NUMBER));
                for (; c < from + (ranks ? 4 : 3); c++) {
                    p.number(row, c, Return.growth(now, before), look.right().format("0.00"));
                }
                if (ranks && city) p.text(row, c, "—", look.centre());
                if (ranks && !city) p.number(row, c, BigDecimal.valueOf(rank(place, item)), look.centre());
                row++;
            }
        }
        p.text(15, 0, "注：1.数据由市金融办根据各县及金融机构报送数据汇总；2.余额位次按余额由高到低排列。", Look.PLAIN);
        int[] widths = new int[last + 1];
        java.util.Arrays.fill(widths, 11);
        p.widths(widths).landscape(1);
    }

    private long rank(String place, String item) {
        BigDecimal own = model.get(place, item, Model.REPORT);
        return 1
                + CityModel.COUNTIES.keySet().stream()
                        .filter(c -> model.get(c, item, Model.REPORT).compareTo(own) > 0)
                        .count();
    }

    /** One sheet per item: places down, months across as real dates. */
    private void bulletinHistory() {
        Book book = Book.open("history/瀚宁市县域金融数据2019-12至2022-11.xlsx", truth);
        for (String item : CityModel.BULLETIN) {
            String name = Item.of(item).name();
            Pad p = book.sheet(name.replace("（“三农”）", ""));
            p.merged(0, 0, 0, 12, "瀚宁市各县" + name.replace("（“三农”）", "") + "分月数据", Look.TITLE)
                    .height(0, 28);
            p.text(1, 0, "单位：亿元", Look.PLAIN);
            truth.label(item, name.replace("（“三农”）", ""));
            p.text(2, 0, "地区", Look.HEAD);
            int column = 1;
            for (YearMonth month : Model.history()) {
                p.date(2, column, month.atDay(1), Look.HEAD.format("yyyy\"年\"m\"月\""));
                int row = 3;
                for (String place : places()) {
                    BigDecimal value = model.get(place, item, month);
                    p.text(row, 0, name(place), Look.LABEL.centre());
                    p.number(row, column, SCALE.exact(value), Look.LABEL.right().format(NUMBER));
                    p.means(row, column, place, item, month, value);
                    row++;
                }
                column++;
            }
            int[] widths = new int[column];
            java.util.Arrays.fill(widths, 12);
            p.widths(widths).landscape(3);
            p.sheet().createFreezePane(1, 3);
        }
        book.save(samples);
    }

    private void economy() {
        Book book = Book.open("2022-12/瀚宁市主要经济指标2022年1-12月.xlsx", truth);
        Pad p = book.sheet("主要经济指标");
        p.merged(0, 0, 0, 12, "瀚宁市各县2022年1—12月主要经济指标", Look.TITLE).height(0, 32);
        Look head = Look.HEAD.fill(IndexedColors.LIGHT_GREEN);
        p.height(3, 30);
        p.merged(2, 0, 3, 0, "地区", head);
        for (int i = 0; i < CityModel.ECONOMY.size(); i++) {
            String item = CityModel.ECONOMY.get(i);
            String label = label(item);
            truth.label(item, label);
            int from = 1 + 3 * i;
            p.merged(2, from, 2, from + 2, label, head);
            p.text(3, from, "累计总量（亿元）", head).text(3, from + 1, "同比增长（%）", head).text(3, from + 2, "增速位次", head);
            int row = 4;
            for (String place : places()) {
                BigDecimal now = model.get(place, item, Model.REPORT);
                p.text(row, 0, name(place), Look.LABEL.centre());
                p.number(row, from, SCALE.exact(now), Look.LABEL.right().format(NUMBER));
                p.means(row, from, place, item, Model.REPORT, now);
                p.number(row, from + 1, growth(place, item), Look.LABEL.right().format("0.00"));
                if (place.equals(CityModel.CITY)) p.text(row, from + 2, "—", Look.LABEL.centre());
                else p.number(row, from + 2, BigDecimal.valueOf(growthRank(place, item)), Look.LABEL.centre());
                row++;
            }
        }
        p.text(15, 0, "数据来源：市统计局、市财政局", Look.PLAIN);
        int[] widths = new int[13];
        java.util.Arrays.fill(widths, 12);
        p.widths(widths).landscape(1);
        book.save(samples);
    }

    private BigDecimal growth(String place, String item) {
        return Return.growth(model.get(place, item, Model.REPORT), model.get(place, item, Return.LAST_YEAR));
    }

    private long growthRank(String place, String item) {
        BigDecimal own = growth(place, item);
        return 1
                + CityModel.COUNTIES.keySet().stream()
                        .filter(c -> growth(c, item).compareTo(own) > 0)
                        .count();
    }

    private static String label(String item) {
        return item.startsWith("industry") ? "规上工业增加值" : Item.of(item).name();
    }

    /** A flat list, one line per month and place; January has no industry and no investment, as statistics have none. */
    private void economyHistory() {
        Book book = Book.open("history/瀚宁市各县主要经济指标2020-2022年分月.xlsx", truth);
        Pad p = book.sheet("分月数据");
        p.merged(0, 0, 0, 5, "瀚宁市各县主要经济指标分月数据（年初至当月累计）", Look.TITLE).height(0, 28);
        p.text(1, 0, "月份", Look.HEAD).text(1, 1, "地区", Look.HEAD);
        for (int i = 0; i < 4; i++) p.text(1, 2 + i, label(CityModel.ECONOMY.get(i)) + "（亿元）", Look.HEAD);
        int row = 2;
        for (YearMonth month = YearMonth.of(2020, 12); month.isBefore(Model.REPORT); month = month.plusMonths(1)) {
            for (String place : places()) {
                p.text(row, 0, Model.chinese(month), Look.LABEL.centre())
                        .text(row, 1, name(place), Look.LABEL.centre());
                for (int i = 0; i < 4; i++) {
                    String item = CityModel.ECONOMY.get(i);
                    boolean none = month.getMonthValue() == 1 && (i == 1 || i == 2);
                    if (none) {
                        p.text(row, 2 + i, "—", Look.LABEL.centre());
                        continue;
                    }
                    BigDecimal value = model.get(place, item, month);
                    p.number(row, 2 + i, SCALE.exact(value), Look.LABEL.right().format(NUMBER));
                    p.means(row, 2 + i, place, item, month, value);
                }
                row++;
            }
        }
        p.widths(14, 10, 22, 22, 24, 20);
        p.sheet().createFreezePane(2, 2);
        book.save(samples);
    }
}
