package org.huoshui.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code directory/} and {@code targets.tsv}. */
final class PlainTables {

    private PlainTables() {}

    static void write(Path samples) throws IOException {
        List<String> regions =
                new ArrayList<>(List.of("code\tname\taliases\tlevel\tparent\thome", "990100\t瀚宁市\t瀚宁\tCITY\t\t"));
        CityModel.COUNTIES.forEach((code, name) -> regions.add(String.join(
                "\t",
                code,
                name,
                name.replace("县", ""),
                "COUNTY",
                CityModel.CITY,
                code.equals(CityModel.HOME) ? "yes" : "")));
        String[] townships = {"溪口镇", "城关街道", "云岭镇", "石桥镇", "白渡镇", "竹坪乡", "松林乡", "南溪镇"};
        for (int i = 0; i < townships.length; i++)
            regions.add("%s%03d\t%s\t\tTOWNSHIP\t%s\t".formatted(CityModel.HOME, i + 1, townships[i], CityModel.HOME));
        table(samples, "directory/regions.tsv", regions);
        table(
                samples,
                "directory/groups.tsv",
                List.of(
                        "code\tname\taliases\tmembers",
                        "city\t全市\t全市各县|九县\t" + String.join("|", CityModel.COUNTIES.keySet()),
                        "south5\t南部五县\t南部|南五县\t990101|990106|990109|990104|990103"));
        List<String> institutions =
                new ArrayList<>(List.of("code\tregion\tname\tshort_name\taliases\tkind\topened\tclosed"));
        Office.ALL.forEach(o -> institutions.add(String.join(
                "\t",
                o.code(),
                CityModel.HOME,
                o.name(),
                o.shortName(),
                String.join("|", o.aliases()),
                o.kind(),
                o.opened(),
                "")));
        table(samples, "directory/institutions.tsv", institutions);
        table(
                samples,
                "targets.tsv",
                List.of(
                        "year\tsubject\tindicator\tof\tamount\tceiling",
                        "2022\t990101\tloan.balance\tdelta_year_start\t2400000000\tno",
                        "2022\t990101\tdeposit.balance\tgrowth_year_start\t9\tno",
                        "2022\t990101\tloan.manufacturing.balance\tgrowth_year_start\t20\tno",
                        "2022\t990101\tloan.inclusive_micro.balance\tgrowth_year_start\t28\tno",
                        "2022\t990101\tnpl.ratio\tvalue\t1.3\tyes"));
    }

    private static void table(Path samples, String name, List<String> lines) throws IOException {
        Path file = samples.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
