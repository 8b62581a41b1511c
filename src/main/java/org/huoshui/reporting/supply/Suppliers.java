package org.huoshui.reporting.supply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.huoshui.directory.Institution;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of a figure that is missing whom to ask. What institutions must report comes from the catalogue; the rest from
 * {@code reporting/suppliers.tsv}, where the longest beginning of the indicator's code counts.
 */
@Component
public class Suppliers {

    /** In both languages, to follow 可由 and “could come from”. */
    public record Supplier(String zh, String en) {}

    private record Line(String beginning, Supplier supplier) {}

    private static final Supplier PLAN = new Supplier("本办（在“年度目标”页填写）", "the office, under Targets");

    private final Catalogue catalogue;
    private final Phrases phrases;
    private final List<Line> lines;

    Suppliers(Catalogue catalogue, Phrases phrases) {
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.lines = read();
    }

    /** @param phrase as words; absent where it is no longer understood */
    public @Nullable Supplier of(String phrase) {
        if (!(phrases.read(phrase) instanceof Phrases.Reading.Understood(Phrase understood))) return null;
        Comparison comparison = understood.comparison();
        if (comparison == Comparison.TARGET || comparison == Comparison.TARGET_COMPLETION) return PLAN;
        return catalogue.find(understood.indicator()).map(this::of).orElse(null);
    }

    private Supplier of(Indicator indicator) {
        if (!indicator.requiredOf().isEmpty()) return reporting(indicator.requiredOf());
        return lines.stream()
                .filter(line -> indicator.id().code().startsWith(line.beginning))
                .max(Comparator.comparingInt(line -> line.beginning.length()))
                .orElseThrow()
                .supplier;
    }

    private static Supplier reporting(Set<Institution.Kind> kinds) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Institution.Kind kind : Institution.Kind.values()) {
            if (!kinds.contains(kind)) continue;
            Supplier one = switch (kind) {
                case COMMERCIAL_BANK, RURAL_COMMERCIAL_BANK, VILLAGE_BANK, POLICY_BANK ->
                    new Supplier("各银行机构", "the banks");
                case PROPERTY_INSURER -> new Supplier("财产保险机构", "the property insurers");
                case LIFE_INSURER -> new Supplier("人身保险机构", "the life insurers");
                case GUARANTEE_COMPANY -> new Supplier("融资担保公司", "the guarantee companies");
            };
            if (zh.contains(one.zh)) continue;
            zh.add(one.zh);
            en.add(one.en);
        }
        return new Supplier(String.join("、", zh) + "月度报表", "the monthly returns of " + String.join(" and ", en));
    }

    private static List<Line> read() {
        try (InputStream in = Suppliers.class.getResourceAsStream("/reporting/suppliers.tsv")) {
            if (in == null) throw new IllegalStateException("not in the jar: suppliers.tsv");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cell -> new Line(cell[0], new Supplier(cell[1], cell[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
