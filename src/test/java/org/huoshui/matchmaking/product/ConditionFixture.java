package org.huoshui.matchmaking.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huoshui.directory.Directory;
import org.huoshui.directory.FirmTerms;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Said;

/** The language of conditions over eight towns, some industries and three lists, without a database. */
public final class ConditionFixture {

    public static final List<String> TOWNS = List.of("溪口镇", "城关街道", "云岭镇", "石桥镇", "白渡镇", "竹坪乡", "松林乡", "南溪镇");
    public static final List<String> INDUSTRIES =
            List.of("A01", "A03", "C13", "C17", "C39", "C3912", "E47", "F51", "F52", "G54", "I65", "N77");
    public static final List<String> LISTS = List.of("climbing-1", "climbing-2", "green-2022");

    private ConditionFixture() {}

    public static CreditConditions conditions() {
        List<Region> regions = new ArrayList<>();
        regions.add(new Region(new RegionId("990101"), "澜溪县", List.of(), Region.Level.COUNTY, null));
        for (int i = 0; i < TOWNS.size(); i++)
            regions.add(new Region(
                    new RegionId(town(i)), TOWNS.get(i), List.of(), Region.Level.TOWNSHIP, new RegionId("990101")));
        return new CreditConditions(
                Directory.of(new RegionId("990101"), regions, List.of(), List.of()), TERMS, new FirmLists(TERMS));
    }

    public static String town(int i) {
        return "99010100" + (i + 1);
    }

    public static FirmTerms terms() {
        return TERMS;
    }

    private static final FirmTerms TERMS = new FirmTerms() {
        @Override
        public List<Industry> industries() {
            Stream<String> sections = Stream.of("A", "C", "E", "F", "G", "I", "N");
            return Stream.concat(sections, INDUSTRIES.stream())
                    .map(code -> new Industry(code, "行业" + code, "industry " + code))
                    .toList();
        }

        @Override
        public Optional<Industry> industry(String code) {
            return industries().stream().filter(one -> one.code().equals(code)).findFirst();
        }

        @Override
        public List<ListOfFirms> lists() {
            return List.of(
                    new ListOfFirms("climbing-1", "攀登企业第一批", "CLIMBING"),
                    new ListOfFirms("climbing-2", "攀登企业第二批", "CLIMBING"),
                    new ListOfFirms("green-2022", "绿色企业2022", "GREEN"));
        }

        @Override
        public List<KindOfList> kindsOfLists() {
            return List.of(
                    new KindOfList("CLIMBING", new Said("攀登企业", "climbing firms")),
                    new KindOfList("GREEN", new Said("绿色企业", "green firms")));
        }
    };
}
