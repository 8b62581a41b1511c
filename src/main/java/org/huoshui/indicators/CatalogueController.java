package org.huoshui.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.huoshui.directory.Institution;
import org.huoshui.indicators.language.PinyinInitials;
import org.huoshui.kernel.Approvals;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue: all signed in read it, the statistician gives indicators further names. */
@RestController
@RequestMapping("/api/indicators")
@OpenTo.Readers
class CatalogueController {

    private static final int MOST_FOUND = 50;
    private static final int LONGEST_UNIT = 10;

    private final OfficeCatalogue catalogue;
    private final TakingAliasesAway takingAway;
    private final Approvals approvals;

    CatalogueController(OfficeCatalogue catalogue, TakingAliasesAway takingAway, Approvals approvals) {
        this.catalogue = catalogue;
        this.takingAway = takingAway;
        this.approvals = approvals;
    }

    /**
     * @param unit display unit; values travel in its base unit
     * @param initials of the name in pinyin, {@code gxckye}
     * @param requiredOf kinds of institution that must report it each month
     * @param ownAliases those of the aliases that the office added, and may take back
     */
    record IndicatorView(
            String code,
            String name,
            String unit,
            Indicator.Kind kind,
            String definition,
            Indicator.Direction direction,
            Indicator.Aggregation aggregation,
            @Nullable String formula,
            int decimals,
            String initials,
            List<Institution.Kind> requiredOf,
            List<String> aliases,
            List<String> ownAliases) {}

    record AliasToAdd(String alias) {}

    /** @param unit display unit, 亿元; @param definition for people, may be absent */
    record IndicatorToAdd(
            String name,
            String unit,
            Indicator.Kind kind,
            @Nullable String definition) {}

    /** All, in the catalogue's order, or what resembles the words: name, alias, code, pinyin initials; best first. */
    @GetMapping("/catalogue")
    List<IndicatorView> indicators(@RequestParam(defaultValue = "") String q) {
        return found(q).stream().map(CatalogueController::view).toList();
    }

    @GetMapping("/catalogue/{code}")
    IndicatorView indicator(@PathVariable String code) {
        return view(catalogue.require(new IndicatorId(code)));
    }

    /** An indicator of the office's own, about the county as a whole. */
    @PostMapping("/catalogue")
    @OpenTo(Role.STATISTICIAN)
    @ResponseStatus(HttpStatus.CREATED)
    IndicatorView add(@RequestBody IndicatorToAdd one) {
        if (one.unit().isBlank() || one.unit().length() > LONGEST_UNIT)
            throw Refused.because(CatalogueFault.UNIT_MISSING);
        String definition = one.definition() == null ? "" : one.definition();
        return view(catalogue.add(one.name(), Unit.of(one.unit()), one.kind(), definition));
    }

    @PostMapping("/catalogue/{code}/aliases")
    @OpenTo(Role.STATISTICIAN)
    IndicatorView addAlias(@PathVariable String code, @RequestBody AliasToAdd alias) {
        return view(catalogue.addAlias(new IndicatorId(code), alias.alias()));
    }

    /** @param reason why, for who decides */
    @DeleteMapping("/catalogue/{code}/aliases")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Approvals.Proposal removeAlias(
            @PathVariable String code,
            @RequestParam String alias,
            @RequestParam(required = false) @Nullable String reason) {
        return approvals.propose(takingAway, new TakingAliasesAway.Wanted(code, alias), reason);
    }

    /** The list as a workbook, heads in the reader's language. */
    @GetMapping("/catalogue.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam(defaultValue = "") String q, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        List<Column> columns = (english
                        ? List.of("Code", "Name", "Unit", "Kind", "Rank", "Total", "Formula", "Definition", "Aliases")
                        : List.of("代码", "名称", "单位", "类型", "位次方向", "汇总方式", "公式", "含义", "别名"))
                .stream().map(Column::text).toList();
        List<List<String>> rows = found(q).stream()
                .map(i -> List.of(
                        i.id().code(),
                        i.name(),
                        i.unit().symbol(),
                        said(i.kind(), english),
                        said(i.direction(), english),
                        said(i.aggregation(), english),
                        i.formula() == null ? "" : i.formula(),
                        i.definition(),
                        String.join(" | ", i.aliases())))
                .toList();
        String name = english ? "indicators" : "指标目录";
        return Download.xlsx(name, new TableExport(name, "", columns).bytes(rows));
    }

    private List<Indicator> found(String words) {
        return words.isBlank() ? catalogue.all() : catalogue.search(words, MOST_FOUND);
    }

    private static IndicatorView view(Indicator i) {
        List<String> shipped =
                Catalogue.shipped().find(i.id()).map(Indicator::aliases).orElse(List.of());
        return new IndicatorView(
                i.id().code(),
                i.name(),
                i.unit().symbol(),
                i.kind(),
                i.definition(),
                i.direction(),
                i.aggregation(),
                i.formula(),
                i.decimals(),
                PinyinInitials.of(i.name()).text(),
                Arrays.stream(Institution.Kind.values())
                        .filter(i.requiredOf()::contains)
                        .toList(),
                i.aliases(),
                i.aliases().stream().filter(alias -> !shipped.contains(alias)).toList());
    }

    private static String said(Indicator.Kind kind, boolean english) {
        return switch (kind) {
            case STOCK -> english ? "end of month" : "时点数";
            case FLOW -> english ? "year to date" : "年初累计数";
            case RATIO -> english ? "ratio" : "比率";
        };
    }

    private static String said(Indicator.Direction direction, boolean english) {
        return switch (direction) {
            case HIGHER_FIRST -> english ? "highest first" : "从高到低";
            case LOWER_FIRST -> english ? "lowest first" : "从低到高";
        };
    }

    private static String said(Indicator.Aggregation aggregation, boolean english) {
        return switch (aggregation) {
            case SUM -> english ? "sum" : "加总";
            case FORMULA -> english ? "formula" : "按公式计算";
            case WEIGHTED -> english ? "weighted average" : "加权平均";
            case NONE -> english ? "not added up" : "不汇总";
        };
    }
}
