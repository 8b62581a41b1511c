package org.huoshui.indicators;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huoshui.directory.Institution;
import org.huoshui.indicators.language.Names;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a catalogue written as tab-separated text, one indicator a line. Several aliases or kinds of institution are
 * separated by {@code |}; {@code bank} stands for every kind of bank. All faults are told at once, each with its line.
 */
final class CatalogueFile {

    static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "unit",
            "kind",
            "definition",
            "direction",
            "aggregation",
            "formula",
            "decimals",
            "requiredOf",
            "aliases");

    private static final String CODE = "[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*";

    private final List<Indicator> indicators = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> codeOfName = new HashMap<>();

    private CatalogueFile() {}

    /** @throws IllegalStateException naming every fault with its line */
    static List<Indicator> read(String text) {
        CatalogueFile file = new CatalogueFile();
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !List.of(lines.getFirst().split("\t")).equals(COLUMNS))
            throw new IllegalStateException("a catalogue begins with the columns " + String.join(", ", COLUMNS));
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            try {
                file.indicators.add(file.indicator(lines.get(i).split("\t", -1)));
            } catch (IllegalArgumentException fault) {
                file.faults.add("line " + (i + 1) + ": " + fault.getMessage());
            }
        }
        file.checkWeights();
        if (!file.faults.isEmpty())
            throw new IllegalStateException("the catalogue has faults\n" + String.join("\n", file.faults));
        return List.copyOf(file.indicators);
    }

    private Indicator indicator(String[] cells) {
        if (cells.length != COLUMNS.size())
            throw new IllegalArgumentException(cells.length + " columns instead of " + COLUMNS.size());
        String code = cells[0];
        if (!code.matches(CODE)) throw new IllegalArgumentException("the code \"" + code + "\" is not one");
        if (!codes.add(code)) throw new IllegalArgumentException("the code " + code + " stands twice");
        if (cells[1].isBlank()) throw new IllegalArgumentException(code + " has no name");
        List<String> aliases = parts(cells[10]).toList();
        claim(cells[1], code);
        for (String alias : aliases) claim(alias, code);
        Indicator.Aggregation aggregation = word(Indicator.Aggregation.class, cells[6]);
        @Nullable String formula = cells[7].isBlank() ? null : cells[7];
        boolean needsFormula =
                aggregation == Indicator.Aggregation.FORMULA || aggregation == Indicator.Aggregation.WEIGHTED;
        if (needsFormula != (formula != null))
            throw new IllegalArgumentException(
                    code + " is " + cells[6] + (formula == null ? " without" : " with") + " a formula");
        return new Indicator(
                new IndicatorId(code),
                cells[1],
                Unit.of(cells[2]),
                word(Indicator.Kind.class, cells[3]),
                cells[4],
                word(Indicator.Direction.class, cells[5]),
                aggregation,
                formula,
                decimals(cells[8]),
                kinds(cells[9]),
                aliases);
    }

    private void claim(String name, String code) {
        String owner = codeOfName.putIfAbsent(Names.fold(name), code);
        if (owner != null)
            throw new IllegalArgumentException("the name " + name + " belongs to both " + owner + " and " + code);
    }

    private void checkWeights() {
        for (Indicator indicator : indicators) {
            String weight = indicator.formula();
            if (indicator.aggregation() == Indicator.Aggregation.WEIGHTED
                    && weight != null
                    && !codeOfName.containsKey(Names.fold(weight)))
                faults.add(indicator.id() + " is weighed by " + weight + ", which is not in the catalogue");
        }
    }

    private static int decimals(String text) {
        if (!text.matches("[0-8]")) throw new IllegalArgumentException("decimals are 0 to 8, not \"" + text + "\"");
        return Integer.parseInt(text);
    }

    private static Set<Institution.Kind> kinds(String text) {
        EnumSet<Institution.Kind> kinds = EnumSet.noneOf(Institution.Kind.class);
        parts(text).forEach(word -> {
            if (word.equals("bank"))
                Stream.of(Institution.Kind.values())
                        .filter(Institution.Kind::isBank)
                        .forEach(kinds::add);
            else kinds.add(word(Institution.Kind.class, word));
        });
        return kinds;
    }

    private static Stream<String> parts(String cell) {
        return Stream.of(cell.split("\\|")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) return constant;
        }
        throw new IllegalArgumentException(
                "\"" + word + "\" is no " + type.getSimpleName().toLowerCase(Locale.ROOT));
    }
}
