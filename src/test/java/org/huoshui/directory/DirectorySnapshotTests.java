package org.huoshui.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectorySnapshotTests {

    private final Directory directory = DirectoryFixture.smallCity();

    @ParameterizedTest
    @CsvSource({
        "松河县, 880101",
        "' 松 河 县', 880101",
        "松河, 880101",
        "我县, 880101",
        "全县, 880101",
        "880101, 880101",
        "８８０１０１, 880101",
        "全市, 880100",
        "云岭市, 880100",
        "梅岗, 880104"
    })
    void findsARegionByAnyOfItsNames(String name, String code) {
        assertThat(directory.regionNamed(name)).map(r -> r.id().code()).hasValue(code);
    }

    @ParameterizedTest
    @CsvSource({"甲银行松河支行, AAA", "甲银行, AAA", "甲行(松河), AAA", "ａａａ, AAA", "农商行, CCC", "乙银行　松河支行, BBB"})
    void findsAnInstitutionByAnyOfItsNames(String name, String code) {
        assertThat(directory.institutionNamed(name)).map(i -> i.id().code()).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "松", "甲", "合计", "丙银行"})
    void findsNobodyByAnythingElse(String name) {
        assertThat(directory.regionNamed(name)).isEmpty();
        assertThat(directory.institutionNamed(name)).isEmpty();
        assertThat(directory.groupNamed(name)).isEmpty();
    }

    @Test
    void theDefaultPoolIsAllCountiesOfTheCity() {
        RegionGroup pool = directory.siblings(DirectoryFixture.HOME);
        assertThat(pool.name()).isEqualTo("全市");
        assertThat(pool.members()).extracting(RegionId::code).containsExactly("880101", "880102", "880103", "880104");
        assertThat(directory.groupNamed("全市")).hasValue(pool);
    }

    @Test
    void aGroupOfExactlyTheSiblingsIsTheDefaultPool() {
        RegionGroup all = new RegionGroup(
                "all",
                "全市四县",
                List.of(),
                DirectoryFixture.regions().stream()
                        .skip(1)
                        .map(Region::id)
                        .toList()
                        .reversed());
        Directory withGroup = Directory.of(DirectoryFixture.HOME, DirectoryFixture.regions(), List.of(all), List.of());
        assertThat(withGroup.siblings(DirectoryFixture.HOME)).isEqualTo(all);
    }

    @Test
    void theCityIsAPoolOfItself() {
        assertThat(directory.siblings(DirectoryFixture.CITY).members()).containsExactly(DirectoryFixture.CITY);
    }

    @Test
    void findsAGroupByAlias() {
        assertThat(directory.groupNamed("北两县")).map(RegionGroup::code).hasValue("north");
    }

    @Test
    void anEmptyDirectoryKnowsNobodyAndRefusesToNameHome() {
        Directory empty = Directory.empty();
        assertThat(empty.regions()).isEmpty();
        assertThat(empty.regionNamed("我县")).isEmpty();
        assertThat(empty.groupNamed("全市")).isEqualTo(Optional.empty());
        assertThatThrownBy(empty::home).isInstanceOf(Refused.class).hasMessageContaining("DIR-001");
    }

    @Test
    void namesTheTwoThingsAnAmbiguousNameMeans() {
        List<Region> regions = List.of(
                new Region(new RegionId("1"), "东县", List.of("老县城"), Region.Level.COUNTY, null),
                new Region(new RegionId("2"), "西县", List.of("老 县 城"), Region.Level.COUNTY, null));
        DirectorySnapshot snapshot = new DirectorySnapshot(null, regions, List.of(), List.of());
        assertThat(snapshot.ambiguities()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("DIR-002");
            assertThat(p.zh()).isEqualTo("“老县城”同时指东县和西县，名称和别名必须唯一。");
        });
    }
}
