package org.huoshui.indicators;

import java.util.List;
import java.util.Set;
import org.huoshui.indicators.language.Names;
import org.huoshui.kernel.Approvable;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A name the office gave an indicator goes only when two agree: templates may be reading by it. */
@Component
class TakingAliasesAway implements Approvable<TakingAliasesAway.Wanted> {

    private final OfficeCatalogue catalogue;

    TakingAliasesAway(OfficeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    record Wanted(String code, String alias) {}

    @Override
    public String kind() {
        return "indicators.alias";
    }

    @Override
    public Said name() {
        return new Said("删除指标别名", "take away an indicator’s name");
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
        IndicatorId id = new IndicatorId(wanted.code());
        Indicator indicator = catalogue.require(id);
        String folded = Names.fold(wanted.alias());
        boolean own = catalogue.ownNames(id).stream()
                .anyMatch(name -> Names.fold(name).equals(folded));
        if (!own) throw Refused.because(CatalogueFault.NO_SUCH_ALIAS, indicator.name(), wanted.alias());
        return new Change(
                "indicator/" + wanted.code() + "/" + folded,
                new Said(
                        "删除指标“%s”的别名“%s”".formatted(indicator.name(), wanted.alias()),
                        "Take the name “%s” away from “%s”".formatted(wanted.alias(), indicator.name())),
                List.of(new Change.Line(new Said("别名", "Name"), Said.same(wanted.alias()), null)),
                folded);
    }

    @Override
    public @Nullable Said apply(Wanted wanted) {
        catalogue.removeAlias(new IndicatorId(wanted.code()), wanted.alias());
        return null;
    }
}
