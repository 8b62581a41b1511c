package org.huoshui.matchmaking.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.Conditions;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.need.Purpose;
import org.huoshui.matchmaking.product.ConditionFixture;
import org.huoshui.matchmaking.product.Product;
import org.huoshui.matchmaking.product.ProductId;
import org.huoshui.matchmaking.product.ProductKind;
import org.huoshui.matchmaking.product.ProductState;
import org.huoshui.matchmaking.product.ProductTerms;

/** Products and cases drawn from one seed, values missing here and there. */
final class RandomMarket {

    static final LocalDate DAY = LocalDate.of(2022, 12, 1);

    private final Random random;
    private final Conditions language = ConditionFixture.conditions().conditions();

    RandomMarket(long seed) {
        random = new Random(seed);
    }

    OnOffer product(int number) {
        long least = 10_000L * (1 + random.nextInt(100));
        long most = least * (1 + random.nextInt(50));
        int months = 1 + random.nextInt(24);
        BigDecimal rate = BigDecimal.valueOf(3000 + random.nextInt(3000), 3);
        ProductTerms terms = new ProductTerms(
                "产品" + number,
                random.nextInt(10) == 0 ? ProductKind.GUARANTEE : ProductKind.LOAN,
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(most),
                months,
                months + random.nextInt(60),
                rate,
                rate.add(BigDecimal.valueOf(random.nextInt(2000), 3)),
                some(Guarantee.class),
                some(Purpose.class),
                1 + random.nextInt(20),
                Set.of(),
                random.nextInt(4) == 0 ? "" : condition(3),
                "");
        Product product = new Product(
                new ProductId(number),
                new InstitutionId("B" + random.nextInt(20)),
                ProductState.PUBLISHED,
                1,
                DAY,
                terms);
        return new OnOffer(
                product,
                terms.condition().isEmpty() ? null : language.parse(terms.condition()),
                random.nextInt(50) == 0);
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        if (random.nextInt(3) > 0) for (E one : type.getEnumConstants()) if (random.nextInt(3) == 0) chosen.add(one);
        return chosen;
    }

    /** Nested as deep as that; atoms, 且, 或 and 非. */
    String condition(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) return atom();
        return switch (random.nextInt(5)) {
            case 0 -> "(" + condition(depth - 1) + " 或 " + condition(depth - 1) + ")";
            case 1 -> "非(" + condition(depth - 1) + ")";
            default -> "(" + condition(depth - 1) + ") 且 (" + condition(depth - 1) + ")";
        };
    }

    private String atom() {
        return switch (random.nextInt(12)) {
            case 0 -> "地区 " + (random.nextBoolean() ? "属于" : "不属于") + " (" + list(ConditionFixture.TOWNS) + ")";
            case 1 ->
                "行业 " + (random.nextBoolean() ? "属于" : "不属于") + " ("
                        + list(List.of("A", "C", "C39", "F", "C3912", "G54")) + ")";
            case 2 -> "规模 属于 (" + list(List.of("大型", "中型", "小型", "微型")) + ")";
            case 3 -> "成立年限 " + (random.nextBoolean() ? ">=" : "<") + " " + random.nextInt(10);
            case 4 -> "金额 " + (random.nextBoolean() ? "<=" : ">") + " " + (1 + random.nextInt(500)) + "万元";
            case 5 -> "期限 != " + (1 + random.nextInt(36));
            case 6 ->
                "担保 " + List.of("包含", "包含任一", "不包含").get(random.nextInt(3)) + " (" + list(List.of("信用", "抵押", "保证"))
                        + ")";
            case 7 ->
                "名单 " + List.of("包含", "包含任一", "不包含").get(random.nextInt(3)) + " ("
                        + list(List.of("攀登企业", "攀登企业第一批", "绿色企业2022")) + ")";
            case 8 -> "绿色";
            case 9 ->
                "资信等级 " + (random.nextBoolean() ? "不低于" : "不高于") + " "
                        + List.of("AAA", "A", "B", "D").get(random.nextInt(4));
            case 10 -> "金额 / 期限 <= " + (1 + random.nextInt(30)) + "万元";
            default -> "利率上限 >= " + (3 + random.nextInt(4)) + "%";
        };
    }

    private String list(List<String> words) {
        List<String> chosen = new ArrayList<>();
        for (String word : words) if (random.nextInt(3) == 0) chosen.add(word);
        return chosen.isEmpty() ? words.getFirst() : String.join(", ", chosen);
    }

    Case wanted() {
        int town = random.nextInt(ConditionFixture.TOWNS.size());
        Set<String> lists = new HashSet<>();
        for (String list : ConditionFixture.LISTS) if (random.nextInt(4) == 0) lists.add(list);
        boolean green = lists.contains("green-2022");
        if (lists.stream().anyMatch(list -> list.startsWith("climbing"))) lists.add("CLIMBING");
        if (green) lists.add("GREEN");
        return new Case(
                DAY,
                BigDecimal.valueOf(10_000L * (1 + random.nextInt(600))),
                1 + random.nextInt(60),
                random.nextInt(3) == 0 ? null : BigDecimal.valueOf(3000 + random.nextInt(4000), 3),
                Purpose.values()[random.nextInt(Purpose.values().length)].name(),
                some(Guarantee.class).stream().map(Enum::name).collect(Collectors.toSet()),
                random.nextInt(10) == 0 ? null : Set.of(ConditionFixture.town(town), "990101"),
                random.nextInt(10) == 0
                        ? null
                        : Cases.beginnings(
                                ConditionFixture.INDUSTRIES.get(random.nextInt(ConditionFixture.INDUSTRIES.size()))),
                random.nextInt(10) == 0
                        ? null
                        : List.of("LARGE", "MEDIUM", "SMALL", "MICRO").get(random.nextInt(4)),
                "COMPANY",
                random.nextInt(10) == 0 ? null : DAY.minusMonths(random.nextInt(150)),
                lists,
                green,
                random.nextInt(3) == 0
                        ? null
                        : List.of("AAA", "AA", "A", "B", "C", "D").get(random.nextInt(6)));
    }
}
