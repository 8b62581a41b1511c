package org.huoshui.indicators;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huoshui.directory.Institution;
import org.huoshui.indicators.language.Names;
import org.huoshui.indicators.language.PinyinInitials;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The catalogue of the running system: the shipped one, with the office's own indicators after it and the office's own
 * names beside the shipped ones. Served from memory; looked at again after a change here, and now and then, because
 * another process on the same database may have changed it.
 */
@Component
class OfficeCatalogue implements Catalogue {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(30);
    private static final int LONGEST_NAME = 100;
    private static final String SIGNS = "·|+*/<>=!,，\t\n\r";

    private record Alias(String alias, IndicatorId indicator) {}

    private record Additions(List<Indicator> indicators, List<Alias> aliases) {}

    private record Loaded(Additions additions, CatalogueIndex index, Instant at) {}

    private final JdbcClient database;
    private final TransactionTemplate reading;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Loaded loaded;

    OfficeCatalogue(
            JdbcClient database,
            PlatformTransactionManager transactions,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.reading = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    @Override
    public List<Indicator> all() {
        return index().all();
    }

    @Override
    public Optional<Indicator> find(IndicatorId id) {
        return index().find(id);
    }

    @Override
    public Optional<Indicator> named(String name) {
        return index().named(name);
    }

    @Override
    public List<Indicator> search(String words, int limit) {
        return index().search(words, limit);
    }

    /**
     * An indicator of the office's own: a county figure nobody's return brings. Its code is made from the name.
     *
     * @throws Refused when the name is taken, empty, too long, or would not read as one name in a phrase
     */
    @Transactional
    Indicator add(String wanted, Unit unit, Indicator.Kind kind, String definition) {
        String name = freeName(wanted);
        boolean fraction = unit.isMoney() || kind == Indicator.Kind.RATIO;
        IndicatorId id = freeCode("own." + PinyinInitials.of(name).text());
        int added = database.sql("""
                        insert into indicators_indicator
                          (code, name, unit, kind, definition, direction, aggregation, decimals, added_by, added_at)
                        values (:code, :name, :unit, :kind, :definition, 'HIGHER_FIRST', 'NONE', :decimals, :by, :at)
                        on conflict do nothing""")
                .param("code", id.code())
                .param("name", name)
                .param("unit", unit.symbol())
                .param("kind", kind.name())
                .param("definition", definition.strip())
                .param("decimals", fraction ? 2 : 0)
                .param("by", Asking.required().account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        // somebody else added one of that code in the same moment
        if (added == 0) throw Refused.because(CatalogueFault.NAME_TAKEN, name, id);
        events.publishEvent(new CatalogueChanged("indicator.added", id, name));
        forgetWhenDone();
        return fresh().find(id).orElseThrow();
    }

    private IndicatorId freeCode(String code) {
        IndicatorId id = new IndicatorId(code);
        for (int i = 2; find(id).isPresent(); i++) id = new IndicatorId(code + "_" + i);
        return id;
    }

    private String freeName(String wanted) {
        String name = wanted.strip();
        if (Names.fold(name).isEmpty()) throw Refused.because(CatalogueFault.NAME_BLANK);
        if (name.length() > LONGEST_NAME) throw Refused.because(CatalogueFault.NAME_TOO_LONG, LONGEST_NAME);
        if (name.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0))
            throw Refused.because(CatalogueFault.NAME_HAS_SIGNS, name);
        Optional<Indicator> owner = fresh().named(name);
        if (owner.isPresent())
            throw Refused.because(
                    CatalogueFault.NAME_TAKEN, name, owner.orElseThrow().name());
        return name;
    }

    /** @throws Refused when the name is taken, empty, too long, or would not read as one name in a phrase */
    @Transactional
    Indicator addAlias(IndicatorId id, String alias) {
        Indicator indicator = require(id);
        String name = freeName(alias);
        int added = database.sql("insert into indicators_alias (folded, alias, indicator, added_by, added_at)"
                        + " values (:folded, :alias, :indicator, :by, :at) on conflict do nothing")
                .param("folded", Names.fold(name))
                .param("alias", name)
                .param("indicator", id.code())
                .param("by", Asking.required().account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        // somebody else gave the name in the same moment
        if (added == 0)
            throw Refused.because(
                    CatalogueFault.NAME_TAKEN,
                    name,
                    fresh().named(name).map(Indicator::name).orElse(name));
        events.publishEvent(new CatalogueChanged("indicator.alias_added", id, name));
        forgetWhenDone();
        return withNames(indicator, Stream.concat(indicator.aliases().stream(), Stream.of(name)));
    }

    /** Takes back a name the office added; names that come with the program stay. */
    @Transactional
    Indicator removeAlias(IndicatorId id, String alias) {
        Indicator indicator = require(id);
        int removed = database.sql("delete from indicators_alias where folded = :folded and indicator = :indicator")
                .param("folded", Names.fold(alias))
                .param("indicator", id.code())
                .update();
        if (removed == 0) throw Refused.because(CatalogueFault.NO_SUCH_ALIAS, indicator.name(), alias);
        events.publishEvent(new CatalogueChanged("indicator.alias_removed", id, alias));
        forgetWhenDone();
        return withNames(
                indicator,
                indicator.aliases().stream().filter(a -> !Names.fold(a).equals(Names.fold(alias))));
    }

    /** Names the office gave it, as the database has them now. */
    @Transactional(readOnly = true)
    List<String> ownNames(IndicatorId id) {
        return ownAliases().stream()
                .filter(one -> one.indicator().equals(id))
                .map(Alias::alias)
                .toList();
    }

    Indicator require(IndicatorId id) {
        return find(id).orElseThrow(() -> Refused.because(CatalogueFault.NO_SUCH_INDICATOR, id));
    }

    private CatalogueIndex index() {
        Loaded known = loaded;
        if (known != null && known.at.plus(LOOK_AGAIN_AFTER).isAfter(clock.instant())) return known.index;
        return fresh();
    }

    /** Reads the additions; the index is built anew only when they are not those already known. */
    private CatalogueIndex fresh() {
        // one catalogue for all, whoever happens to be the first to need it
        Additions additions = Asking.as(
                Asker.system(), () -> reading.execute(status -> new Additions(ownIndicators(), ownAliases())));
        Loaded known = loaded;
        CatalogueIndex index = known != null && known.additions.equals(additions) ? known.index : combine(additions);
        loaded = new Loaded(additions, index, clock.instant());
        return index;
    }

    /** The next reader looks into the database again. */
    void forget() {
        loaded = null;
    }

    // whatever was read inside the transaction may not come to be, so the next reader looks again
    private void forgetWhenDone() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
    }

    private static CatalogueIndex combine(Additions additions) {
        Map<IndicatorId, List<String>> names = new HashMap<>();
        for (Alias alias : additions.aliases)
            names.computeIfAbsent(alias.indicator, id -> new ArrayList<>()).add(alias.alias);
        return new CatalogueIndex(Stream.concat(Catalogue.shipped().all().stream(), additions.indicators.stream())
                .map(i -> withNames(
                        i, Stream.concat(i.aliases().stream(), names.getOrDefault(i.id(), List.of()).stream())))
                .toList());
    }

    private static Indicator withNames(Indicator i, Stream<String> aliases) {
        return new Indicator(
                i.id(),
                i.name(),
                i.unit(),
                i.kind(),
                i.definition(),
                i.direction(),
                i.aggregation(),
                i.formula(),
                i.decimals(),
                i.requiredOf(),
                aliases.toList());
    }

    private List<Alias> ownAliases() {
        return database.sql("select alias, indicator from indicators_alias order by added_at, folded")
                .query((row, number) -> new Alias(row.getString("alias"), new IndicatorId(row.getString("indicator"))))
                .list();
    }

    private List<Indicator> ownIndicators() {
        return database.sql("select * from indicators_indicator order by added_at, code")
                .query((row, number) -> new Indicator(
                        new IndicatorId(row.getString("code")),
                        row.getString("name"),
                        Unit.of(row.getString("unit")),
                        Indicator.Kind.valueOf(row.getString("kind")),
                        row.getString("definition"),
                        Indicator.Direction.valueOf(row.getString("direction")),
                        Indicator.Aggregation.valueOf(row.getString("aggregation")),
                        row.getString("formula"),
                        row.getInt("decimals"),
                        kinds(row),
                        List.of()))
                .list();
    }

    private static Set<Institution.Kind> kinds(ResultSet row) throws SQLException {
        Array array = row.getArray("required_of");
        return Stream.of((String[]) array.getArray())
                .map(Institution.Kind::valueOf)
                .collect(Collectors.toSet());
    }
}
