package org.huoshui.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Month;

/** The demo county's directory, read from {@code samples/directory} without a database. */
final class DemoNames {

    private DemoNames() {}

    static KnownNames read() {
        List<Institution> institutions = new ArrayList<>();
        for (Map<String, String> line : lines(Path.of("samples/directory/institutions.tsv"))) {
            institutions.add(new Institution(
                    new InstitutionId(line.get("code")),
                    new RegionId(line.getOrDefault("region", "990101")),
                    line.get("name"),
                    line.getOrDefault("short_name", line.get("name")),
                    several(line.get("aliases")),
                    Institution.Kind.valueOf(line.get("kind")),
                    Month.of(2010, 1),
                    null));
        }
        List<Region> regions = new ArrayList<>();
        for (Map<String, String> line : lines(Path.of("samples/directory/regions.tsv"))) {
            regions.add(new Region(
                    new RegionId(line.get("code")),
                    line.get("name"),
                    several(line.get("aliases")),
                    Region.Level.valueOf(line.get("level")),
                    null));
        }
        return new KnownNames(institutions, regions);
    }

    private static List<String> several(String cell) {
        return cell == null || cell.isBlank() ? List.of() : List.of(cell.split("\\|"));
    }

    /** A tab-separated file as maps from head to cell. */
    static List<Map<String, String>> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String[] heads = lines.getFirst().split("\t", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < heads.length && i < cells.length; i++) row.put(heads[i], cells[i]);
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
