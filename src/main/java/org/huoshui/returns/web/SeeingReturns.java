package org.huoshui.returns.web;

import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Explainable;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@Order(10)
class SeeingReturns implements Explainable {

    private final JdbcClient jdbc;
    private final Directory directory;

    SeeingReturns(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    private record Owner(@Nullable String institution) {}

    @Override
    public String kind() {
        return "return";
    }

    @Override
    public Said name() {
        return new Said("报表", "return");
    }

    @Override
    public Said hint() {
        return new Said("报表编号，如 42", "number of the return, such as 42");
    }

    @Override
    public String door() {
        return "GET /api/returns/{id:\\d+}";
    }

    @Override
    public Optional<Walled> find(String named) {
        return owner(named).map(owner -> {
            String code = owner.institution();
            if (code == null)
                return new Walled(
                        new Said("第 %s 号报表（地区数据）".formatted(named), "return no. %s (of regions)".formatted(named)),
                        new Said(
                                "不属于某一家机构的报表只让本局人员看到。",
                                "A return of no single institution is shown to the office only."));
            String name = directory
                    .institution(new InstitutionId(code))
                    .map(Institution::name)
                    .orElse(code);
            return new Walled(
                    new Said("第 %s 号报表（%s）".formatted(named, name), "return no. %s (%s)".formatted(named, name)),
                    new Said(
                            "这份报表归%s，只让该机构和本局人员看到。".formatted(name),
                            "This return is %s’s: shown to that institution and to the office.".formatted(name)));
        });
    }

    @Override
    public boolean shows(String named) {
        return owner(named).isPresent();
    }

    private Optional<Owner> owner(String named) {
        if (!named.matches("\\d{1,18}")) return Optional.empty();
        return jdbc.sql("select institution from returns_return where id = ?")
                .param(Long.valueOf(named))
                .query((row, number) -> new Owner(row.getString(1)))
                .optional();
    }
}
