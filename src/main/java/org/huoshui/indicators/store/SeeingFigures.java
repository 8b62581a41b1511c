package org.huoshui.indicators.store;

import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Explainable;
import org.huoshui.kernel.Said;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@Order(30)
class SeeingFigures implements Explainable {

    private final JdbcClient jdbc;
    private final Directory directory;

    SeeingFigures(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Override
    public String kind() {
        return "figures";
    }

    @Override
    public Said name() {
        return new Said("机构月度数据", "figures of an institution");
    }

    @Override
    public Said hint() {
        return new Said("机构代码和月份，如 HYB 2022-12", "code and month, such as HYB 2022-12");
    }

    @Override
    public String door() {
        return "GET /api/indicators/figures";
    }

    @Override
    public Optional<Walled> find(String named) {
        if (!shows(named)) return Optional.empty();
        String[] words = named.split("\\s+");
        String name = directory
                .institution(new InstitutionId(words[0]))
                .map(Institution::name)
                .orElse(words[0]);
        return Optional.of(new Walled(
                new Said("%s %s 的数据".formatted(name, words[1]), "the figures of %s for %s".formatted(name, words[1])),
                new Said(
                        "这些数据归%s，只让该机构和本局人员看到。".formatted(name),
                        "These figures are %s’s: shown to that institution and to the office.".formatted(name))));
    }

    @Override
    public boolean shows(String named) {
        String[] words = named.split("\\s+");
        if (words.length != 2) return false;
        return jdbc.sql("select exists (select from indicators_observation where institution = ? and month = ?)")
                .param(words[0])
                .param(words[1])
                .query(Boolean.class)
                .single();
    }
}
