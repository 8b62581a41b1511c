package org.huoshui.indicators.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionGroup;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Formulas;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;

/** A city of five counties, the first of them ours with three banks; and a handful of indicators. */
final class Town {

    static final RegionId CITY = new RegionId("770100");
    static final List<RegionId> COUNTIES = List.of(county(1), county(2), county(3), county(4), county(5));
    static final RegionId HOME = COUNTIES.getFirst();
    static final List<InstitutionId> BANKS =
            List.of(new InstitutionId("BKA"), new InstitutionId("BKB"), new InstitutionId("BKC"));

    static final Indicator DEPOSITS = amount("t.deposit", Indicator.Kind.STOCK, Indicator.Direction.HIGHER_FIRST);
    static final Indicator BAD = amount("t.npl", Indicator.Kind.STOCK, Indicator.Direction.LOWER_FIRST);
    static final Indicator ISSUED = amount("t.issued", Indicator.Kind.FLOW, Indicator.Direction.HIGHER_FIRST);
    static final Indicator RATE = new Indicator(
            new IndicatorId("t.rate"),
            "比率",
            Unit.PERCENT,
            Indicator.Kind.RATIO,
            "",
            Indicator.Direction.LOWER_FIRST,
            Indicator.Aggregation.NONE,
            null,
            2,
            Set.of(),
            List.of());

    private Town() {}

    private static RegionId county(int n) {
        return new RegionId("77010" + n);
    }

    private static Indicator amount(String code, Indicator.Kind kind, Indicator.Direction direction) {
        return new Indicator(
                new IndicatorId(code),
                code.substring(2),
                Unit.YI_YUAN,
                kind,
                "",
                direction,
                Indicator.Aggregation.SUM,
                null,
                2,
                Set.of(Institution.Kind.COMMERCIAL_BANK),
                List.of());
    }

    static String name(RegionId region) {
        return region.equals(CITY) ? "全城" : "县" + region.code().substring(5);
    }

    static Directory directory() {
        List<Region> regions = new ArrayList<>();
        regions.add(new Region(CITY, name(CITY), List.of(), Region.Level.CITY, null));
        for (RegionId county : COUNTIES)
            regions.add(new Region(county, name(county), List.of(), Region.Level.COUNTY, CITY));
        List<Institution> banks = new ArrayList<>();
        for (InstitutionId bank : BANKS)
            banks.add(new Institution(
                    bank,
                    HOME,
                    bank.code() + "支行",
                    bank.code(),
                    List.of(),
                    Institution.Kind.COMMERCIAL_BANK,
                    Month.of(2019, 1),
                    null));
        return Directory.of(
                HOME, regions, List.of(new RegionGroup("three", "三县", List.of(), COUNTIES.subList(0, 3))), banks);
    }

    static Catalogue catalogue() {
        return new Catalogue() {
            @Override
            public List<Indicator> all() {
                return List.of(DEPOSITS, BAD, ISSUED, RATE);
            }

            @Override
            public java.util.Optional<Indicator> find(IndicatorId id) {
                return all().stream().filter(i -> i.id().equals(id)).findFirst();
            }

            @Override
            public java.util.Optional<Indicator> named(String name) {
                return all().stream().filter(i -> i.name().equals(name)).findFirst();
            }

            @Override
            public List<Indicator> search(String words, int limit) {
                return List.of();
            }
        };
    }

    static Request request(Ledger ledger) {
        return request(ledger.numbers(), null);
    }

    static Request request(Numbers numbers, org.huoshui.indicators.Targets.@Nullable Target target) {
        Directory directory = directory();
        Formulas none = text -> {
            throw new IllegalStateException("no formulas here");
        };
        Vocabulary words = new Vocabulary(catalogue(), directory, none);
        return new Request(
                Asker.system(),
                directory,
                words,
                numbers,
                (indicator, subject, year) ->
                        target != null && target.indicator().equals(indicator.id()) && target.year() == year
                                ? target
                                : null);
    }
}
