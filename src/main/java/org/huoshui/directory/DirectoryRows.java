package org.huoshui.directory;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huoshui.directory.DirectoryFile.Line;
import org.huoshui.directory.DirectoryList.Head;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Makes regions, groups and institutions of a file's rows, or reports everything that is wrong with them at once. */
final class DirectoryRows {

    private static final Map<String, Region.Level> LEVELS = Map.of(
            "省", Region.Level.PROVINCE,
            "市", Region.Level.CITY,
            "县", Region.Level.COUNTY,
            "区", Region.Level.COUNTY,
            "乡镇", Region.Level.TOWNSHIP,
            "镇", Region.Level.TOWNSHIP,
            "乡", Region.Level.TOWNSHIP);

    private static final Map<String, Institution.Kind> KINDS = Map.of(
            "商业银行", Institution.Kind.COMMERCIAL_BANK,
            "农村商业银行", Institution.Kind.RURAL_COMMERCIAL_BANK,
            "农商行", Institution.Kind.RURAL_COMMERCIAL_BANK,
            "村镇银行", Institution.Kind.VILLAGE_BANK,
            "政策性银行", Institution.Kind.POLICY_BANK,
            "财产保险公司", Institution.Kind.PROPERTY_INSURER,
            "财产保险", Institution.Kind.PROPERTY_INSURER,
            "人寿保险公司", Institution.Kind.LIFE_INSURER,
            "人寿保险", Institution.Kind.LIFE_INSURER,
            "融资担保公司", Institution.Kind.GUARANTEE_COMPANY);

    private final DirectoryFile file;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    DirectoryRows(DirectoryFile file) {
        this.file = file;
    }

    /** @param home code of the own county, when the file names one */
    record Regions(List<Region> regions, @Nullable RegionId home) {}

    Regions regions() {
        List<Region> regions = new ArrayList<>();
        RegionId home = null;
        for (Line line : file.lines()) {
            String code = code(line);
            String name = demanded(line, Head.NAME);
            Region.Level level = known(line, Head.LEVEL, Region.Level.values(), LEVELS);
            String parent = file.text(line, Head.PARENT);
            if (code.isEmpty() || level == null) continue;
            RegionId id = new RegionId(code);
            regions.add(new Region(
                    id, name, file.several(line, Head.ALIASES), level, parent.isEmpty() ? null : new RegionId(parent)));
            if (!isYes(line)) continue;
            if (home != null) problems.add(Problem.of(DirectoryError.HOME_TWICE).at(file.cell(line, Head.HOME)));
            home = id;
        }
        refuseIfAnyProblem();
        return new Regions(regions, home);
    }

    List<RegionGroup> groups() {
        List<RegionGroup> groups = new ArrayList<>();
        for (Line line : file.lines()) {
            String code = code(line);
            String name = demanded(line, Head.NAME);
            demanded(line, Head.MEMBERS);
            List<RegionId> members =
                    file.several(line, Head.MEMBERS).stream().map(RegionId::new).toList();
            if (!code.isEmpty()) groups.add(new RegionGroup(code, name, file.several(line, Head.ALIASES), members));
        }
        refuseIfAnyProblem();
        return groups;
    }

    List<Institution> institutions() {
        List<Institution> institutions = new ArrayList<>();
        for (Line line : file.lines()) {
            String code = code(line);
            String region = demanded(line, Head.REGION);
            String name = demanded(line, Head.NAME);
            String shortName = file.text(line, Head.SHORT_NAME);
            Institution.Kind kind = known(line, Head.KIND, Institution.Kind.values(), KINDS);
            Month opened = month(line, Head.OPENED);
            Month closed = file.text(line, Head.CLOSED).isEmpty() ? null : month(line, Head.CLOSED);
            if (opened != null && closed != null && closed.isBefore(opened))
                problems.add(Problem.of(DirectoryError.CLOSED_BEFORE_OPENED).at(file.cell(line, Head.CLOSED)));
            if (code.isEmpty() || region.isEmpty() || kind == null || opened == null) continue;
            institutions.add(new Institution(
                    new InstitutionId(code),
                    new RegionId(region),
                    name,
                    shortName.isEmpty() ? name : shortName,
                    file.several(line, Head.ALIASES),
                    kind,
                    opened,
                    closed));
        }
        refuseIfAnyProblem();
        return institutions;
    }

    private void refuseIfAnyProblem() {
        if (!problems.isEmpty()) throw new Refused(problems);
    }

    private boolean isYes(Line line) {
        return Set.of("是", "YES", "TRUE", "1", "Y").contains(DirectorySnapshot.key(file.text(line, Head.HOME)));
    }

    private String code(Line line) {
        String code = demanded(line, Head.CODE);
        if (!code.isEmpty() && !codes.add(code))
            problems.add(Problem.of(DirectoryError.CODE_TWICE, code).at(file.cell(line, Head.CODE)));
        return code;
    }

    private String demanded(Line line, Head head) {
        String text = file.text(line, head);
        if (text.isEmpty())
            problems.add(Problem.of(DirectoryError.VALUE_MISSING, head.zh()).at(file.cell(line, head)));
        return text;
    }

    private <E extends Enum<E>> @Nullable E known(Line line, Head head, E[] values, Map<String, E> words) {
        String text = demanded(line, head);
        if (text.isEmpty()) return null;
        E word = words.get(DirectorySnapshot.key(text));
        if (word != null) return word;
        for (E value : values) if (value.name().equals(text.toUpperCase(Locale.ROOT))) return value;
        unknown(line, head, text);
        return null;
    }

    private @Nullable Month month(Line line, Head head) {
        String text = demanded(line, head);
        if (text.isEmpty()) return null;
        try {
            // a date cell of a workbook arrives as 2006-05-01
            return Month.parse(text.length() > 7 ? text.substring(0, 7) : text);
        } catch (DateTimeParseException e) {
            unknown(line, head, text);
            return null;
        }
    }

    private void unknown(Line line, Head head, String text) {
        problems.add(Problem.of(DirectoryError.VALUE_UNKNOWN, head.zh(), text).at(file.cell(line, head)));
    }
}
