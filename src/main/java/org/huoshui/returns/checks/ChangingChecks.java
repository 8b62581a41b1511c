package org.huoshui.returns.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huoshui.kernel.Approvable;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Change.Line;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A check is changed by two: what the statistician proposes the director decides, or the other way round. */
@Component
public class ChangingChecks implements Approvable<ChangingChecks.Wanted> {

    private final Checks checks;
    private final Checker checker;

    ChangingChecks(Checks checks, Checker checker) {
        this.checks = checks;
        this.checker = checker;
    }

    /** @param by name of who proposes it */
    public record Wanted(Check check, String by) {}

    private record Field(Said label, Function<Check, Said> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field(new Said("生效日期", "From"), c -> Said.same(c.effectiveFrom().toString())),
            new Field(new Said("中文提示", "Chinese sentence"), c -> Said.same(c.zh())),
            new Field(new Said("英文提示", "English sentence"), c -> Said.same(c.en())),
            new Field(new Said("严重程度", "Severity"), c -> switch (c.severity()) {
                case ERROR -> new Said("错误，不得接收", "error, blocks acceptance");
                case WARNING -> new Said("警示，须说明", "warning, asks for a reason");
                case NOTE -> new Said("提示", "note");
            }),
            new Field(new Said("规则", "Rule"), c -> Said.same(c.rule())),
            new Field(
                    new Said("容差", "Tolerance"),
                    c -> Said.same(c.tolerance().stripTrailingZeros().toPlainString())),
            new Field(
                    new Said("下限", "Floor"),
                    c -> Said.same(c.floor().stripTrailingZeros().toPlainString())),
            new Field(new Said("适用机构", "Applies to"), ChangingChecks::who),
            new Field(
                    new Said("状态", "State"),
                    c -> c.active() ? new Said("启用", "in use") : new Said("停用", "not in use")));

    private static Said who(Check check) {
        String kinds = new TreeSet<>(check.institutions())
                .stream().map(ChangingChecks::kind).map(Said::zh).collect(Collectors.joining("、"));
        String english = new TreeSet<>(check.institutions())
                .stream().map(ChangingChecks::kind).map(Said::en).collect(Collectors.joining(", "));
        return check.regions() ? new Said(kinds + "、地区", english + ", regions") : new Said(kinds, english);
    }

    private static Said kind(org.huoshui.directory.Institution.Kind kind) {
        return switch (kind) {
            case COMMERCIAL_BANK -> new Said("商业银行", "commercial banks");
            case RURAL_COMMERCIAL_BANK -> new Said("农商行", "rural commercial banks");
            case VILLAGE_BANK -> new Said("村镇银行", "village banks");
            case POLICY_BANK -> new Said("政策性银行", "policy banks");
            case PROPERTY_INSURER -> new Said("财险公司", "property insurers");
            case LIFE_INSURER -> new Said("寿险公司", "life insurers");
            case GUARANTEE_COMPANY -> new Said("担保公司", "guarantee companies");
        };
    }

    @Override
    public String kind() {
        return "returns.check";
    }

    @Override
    public Said name() {
        return new Said("修改校验规则", "change a check");
    }

    @Override
    public Set<Role> deciders(Wanted wanted) {
        return Set.of(Role.DIRECTOR, Role.STATISTICIAN);
    }

    @Override
    public Class<Wanted> payload() {
        return Wanted.class;
    }

    @Override
    public Change describe(Wanted wanted) {
        Check after = wanted.check();
        checker.mustBeReadable(after);
        Check before = inForce(after.code(), after.effectiveFrom()).orElse(null);
        List<Line> lines = new ArrayList<>();
        for (Field field : FIELDS) {
            Said now = before == null ? null : field.value().apply(before);
            Said then = field.value().apply(after);
            if (!Objects.equals(now, then)) lines.add(new Line(field.label(), now, then));
        }
        Said title = before == null
                ? new Said("新增校验规则“%s”".formatted(after.code()), "Add the check “%s”".formatted(after.code()))
                : new Said("修改校验规则“%s”".formatted(after.code()), "Change the check “%s”".formatted(after.code()));
        return new Change("check/" + after.code(), title, lines, state(before));
    }

    private Optional<Check> inForce(String code, LocalDate day) {
        return checks.inForce(day).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private static String state(@Nullable Check check) {
        if (check == null) return "none";
        return FIELDS.stream().map(field -> field.value().apply(check).zh()).collect(Collectors.joining("|"));
    }

    @Override
    public @Nullable Said apply(Wanted wanted) {
        checks.put(wanted.check(), wanted.by());
        return null;
    }
}
