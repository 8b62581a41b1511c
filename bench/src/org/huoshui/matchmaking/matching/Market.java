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
import org.jspecify.annotations.Nullable;

/** Products and needs of a province, drawn from one seed; each product both as its own text and as rows for the yardsticks. */
final class Market {

    static final LocalDate DAY = LocalDate.of(2022, 12, 1);

    /** What a product demands; null: nothing. A product with 或 has two of these. */
    record Demands(
            int product,
            ProductTerms terms,
            @Nullable Set<String> regions,
            @Nullable Set<String> industries,
            @Nullable Set<String> sizes,
            @Nullable Integer minAgeMonths,
            @Nullable Set<String> lists,
            boolean green,
            @Nullable Set<String> grades) {}

    private final Random random = new Random(20221201);
    private final Conditions language = ConditionFixture.conditions().conditions();

    final List<OnOffer> products = new ArrayList<>();
    final List<Demands> demands = new ArrayList<>();

    Market(int size) {
        for (int i = 0; i < size; i++) add(i);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private Set<String> some(List<String> of, int most) {
        Set<String> chosen = new HashSet<>();
        for (int n = 1 + random.nextInt(most); n > 0; n--) chosen.add(of.get(random.nextInt(of.size())));
        return chosen;
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type, int percent) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E one : type.getEnumConstants()) if (chance(percent)) chosen.add(one);
        return chosen;
    }

    private void add(int number) {
        List<String> towns = new ArrayList<>();
        for (int i = 0; i < ConditionFixture.TOWNS.size(); i++) towns.add(ConditionFixture.town(i));
        Set<String> regions = chance(30) ? some(towns, 4) : null;
        Set<String> industries = chance(50) ? some(List.of("A", "C", "C39", "F", "C3912", "G54", "E", "I65"), 3) : null;
        Set<String> sizes = chance(50) ? some(List.of("SMALL", "MICRO", "MEDIUM"), 2) : null;
        Integer age = chance(60) ? 12 * (1 + random.nextInt(5)) : null;
        Set<String> lists = chance(10) ? some(List.of("CLIMBING", "climbing-1", "green-2022"), 2) : null;
        boolean green = chance(8);
        Set<String> grades = chance(25) ? Set.copyOf(List.of("AAA", "AA", "A", "B", "C").subList(0, 2 + random.nextInt(4))) : null;
        boolean either = regions != null && industries != null && chance(40);
        List<String> parts = new ArrayList<>();
        if (either) parts.add("(" + words("地区", "属于", regions) + " 或 " + words("行业", "属于", industries) + ")");
        else {
            if (regions != null) parts.add(words("地区", "属于", regions));
            if (industries != null) parts.add(words("行业", "属于", industries));
        }
        if (sizes != null) parts.add(words("规模", "属于", sizes));
        if (age != null) parts.add("成立年限 >= " + age / 12);
        if (lists != null) parts.add(words("名单", "包含任一", lists));
        if (green) parts.add("绿色");
        if (grades != null) parts.add(words("资信等级", "属于", grades));
        long least = 100_000L * (1 + random.nextInt(20));
        BigDecimal rate = BigDecimal.valueOf(3000 + 50L * random.nextInt(60), 3);
        int months = 1 + random.nextInt(12);
        ProductTerms terms = new ProductTerms(
                "产品" + number,
                chance(10) ? ProductKind.GUARANTEE : ProductKind.LOAN,
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(least * (2 + random.nextInt(30))),
                months,
                months + 6 * (1 + random.nextInt(12)),
                rate,
                rate.add(BigDecimal.valueOf(50L * random.nextInt(30), 3)),
                chance(70) ? some(Guarantee.class, 40) : Set.of(),
                chance(50) ? some(Purpose.class, 40) : Set.of(),
                1 + random.nextInt(15),
                Set.of(),
                String.join(" 且 ", parts),
                "");
        Product product = new Product(
                new ProductId(number), new InstitutionId("B" + number % 200), ProductState.PUBLISHED, 1, DAY, terms);
        products.add(new OnOffer(product, parts.isEmpty() ? null : language.parse(terms.condition()), false));
        demands.add(new Demands(number, terms, regions, either ? null : industries, sizes, age, lists, green, grades));
        if (either) demands.add(new Demands(number, terms, null, industries, sizes, age, lists, green, grades));
    }

    private static String words(String name, String asking, Set<String> codes) {
        return name + " " + asking + " (" + codes.stream().sorted().collect(Collectors.joining(", ")) + ")";
    }

    Case need() {
        Set<String> lists = new HashSet<>();
        if (chance(15)) lists.add("climbing-1");
        if (chance(10)) lists.add("green-2022");
        if (lists.contains("climbing-1")) lists.add("CLIMBING");
        boolean green = lists.contains("green-2022");
        if (green) lists.add("GREEN");
        return new Case(
                DAY,
                BigDecimal.valueOf(10_000L * (10 + random.nextInt(3000))),
                1 + random.nextInt(60),
                chance(40) ? null : BigDecimal.valueOf(3500 + 10L * random.nextInt(300), 3),
                Purpose.values()[random.nextInt(Purpose.values().length)].name(),
                some(Guarantee.class, 35).stream().map(Enum::name).collect(Collectors.toSet()),
                Set.of(ConditionFixture.town(random.nextInt(8)), "990101"),
                chance(5) ? null : Cases.beginnings(ConditionFixture.INDUSTRIES.get(random.nextInt(12))),
                chance(5) ? null : List.of("LARGE", "MEDIUM", "SMALL", "MICRO").get(random.nextInt(4)),
                "COMPANY",
                chance(5) ? null : DAY.minusMonths(random.nextInt(200)),
                lists,
                green,
                chance(30) ? null : List.of("AAA", "AA", "A", "B", "C", "D").get(random.nextInt(6)));
    }

    /** Some dealings of each institution, so that parts of the score have something to say. */
    List<Dealing> dealings() {
        List<Dealing> dealings = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            LocalDate sent = DAY.minusDays(10 + random.nextInt(700));
            LocalDate answered = chance(85) ? sent.plusDays(1 + random.nextInt(12)) : null;
            boolean refused = answered != null && chance(30);
            LocalDate funded = answered != null && !refused && chance(50) ? answered.plusDays(random.nextInt(30)) : null;
            dealings.add(new Dealing(
                    new InstitutionId("B" + random.nextInt(200)),
                    i,
                    sent,
                    answered,
                    answered == null ? 0 : 1 + random.nextInt(8),
                    refused ? answered : null,
                    refused ? answered : funded,
                    funded,
                    List.of("A", "C", "F", "G").get(random.nextInt(4)),
                    List.of("SMALL", "MICRO").get(random.nextInt(2))));
        }
        return dealings;
    }
}
