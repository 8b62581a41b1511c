package org.huoshui.directory;

import java.util.List;
import java.util.stream.Stream;
import org.huoshui.kernel.Month;

/** A small invented city for tests: four counties, three banks. */
public final class DirectoryFixture {

    public static final RegionId CITY = new RegionId("880100");
    public static final RegionId HOME = new RegionId("880101");

    private DirectoryFixture() {}

    public static Directory smallCity() {
        return Directory.of(HOME, regions(), groups(), institutions());
    }

    static List<Region> regions() {
        return List.of(
                new Region(CITY, "云岭市", List.of(), Region.Level.CITY, null),
                county("880101", "松河县"),
                county("880102", "柳塘县"),
                county("880103", "竹湾县"),
                county("880104", "梅岗县"));
    }

    static List<RegionGroup> groups() {
        return List.of(new RegionGroup(
                "north",
                "北部两县",
                List.of("北两县"),
                Stream.of("880101", "880104").map(RegionId::new).toList()));
    }

    static List<Institution> institutions() {
        return List.of(
                bank("AAA", "甲银行松河支行", "甲银行", List.of("甲行（松河）")),
                bank("BBB", "乙银行松河支行", "乙银行", List.of()),
                bank("CCC", "松河农村商业银行", "松河农商行", List.of("农商行")));
    }

    private static Region county(String code, String name) {
        return new Region(new RegionId(code), name, List.of(), Region.Level.COUNTY, CITY);
    }

    private static Institution bank(String code, String name, String shortName, List<String> aliases) {
        return new Institution(
                new InstitutionId(code),
                HOME,
                name,
                shortName,
                aliases,
                Institution.Kind.COMMERCIAL_BANK,
                Month.of(2019, 12),
                null);
    }
}
