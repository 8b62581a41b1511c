package org.huoshui.matchmaking.product;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huoshui.directory.InstitutionId;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.need.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue's tables. */
@Component
class ProductStore {

    private static final String COLUMNS = """
            select p.id, p.institution, p.state, v.version, v.effective_from, v.name, v.kind, v.min_amount, v.max_amount,
                v.min_months, v.max_months, v.rate_from, v.rate_to, v.guarantees, v.purposes, v.promised_days, v.features,
                v.condition, v.summary, v.made_at, v.made_by
            from matchmaking_product p join matchmaking_product_version v on v.product = p.id
            """;

    /** The version in force that day; before the first one begins, the first. */
    private static final String IN_FORCE = """
            and v.version = (select w.version from matchmaking_product_version w where w.product = p.id
                order by w.effective_from <= :day desc, case when w.effective_from <= :day then -(w.effective_from - date '1970-01-01')
                    else w.effective_from - date '1970-01-01' end limit 1)
            """;

    private final JdbcClient jdbc;

    ProductStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version with who made it. */
    record Version(Product product, Instant madeAt, String madeBy) {}

    /** A step of a product's life. */
    record Step(
            ProductAction action,
            ProductState to,
            int version,
            LocalDate day,
            String words,
            Instant takenAt,
            String takenBy) {}

    /** @param until absent: still */
    record Offered(LocalDate since, @Nullable LocalDate until) {}

    record Feature(String code, String zh, String en) {}

    List<Product> all(LocalDate day) {
        return jdbc.sql(COLUMNS + "where true " + IN_FORCE + "order by p.id")
                .param("day", day)
                .query(ProductStore::product)
                .list();
    }

    List<Product> onOffer(LocalDate day) {
        return jdbc.sql(COLUMNS + """
                        where p.state <> 'DRAFT' and exists (select 1 from matchmaking_product_offer o where o.product = p.id
                            and o.since <= :day and (o.until is null or o.until > :day))
                        and v.version = (select w.version from matchmaking_product_version w
                            where w.product = p.id and w.effective_from <= :day order by w.effective_from desc limit 1)
                        order by p.id""")
                .param("day", day)
                .query(ProductStore::product)
                .list();
    }

    Optional<Product> find(ProductId id, LocalDate day) {
        return jdbc.sql(COLUMNS + "where p.id = :id " + IN_FORCE)
                .param("id", id.value())
                .param("day", day)
                .query(ProductStore::product)
                .optional();
    }

    Optional<Product> named(InstitutionId institution, String name, LocalDate day) {
        return jdbc.sql(COLUMNS + "where p.institution = :institution and p.name = :name " + IN_FORCE)
                .param("institution", institution.code())
                .param("name", name)
                .param("day", day)
                .query(ProductStore::product)
                .optional();
    }

    /** The newest first. */
    List<Version> versions(ProductId id) {
        return jdbc.sql(COLUMNS + "where p.id = ? order by v.version desc")
                .param(id.value())
                .query((row, number) -> new Version(
                        product(row, number),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by")))
                .list();
    }

    List<Step> steps(ProductId id) {
        return jdbc.sql("select * from matchmaking_product_step where product = ? order by id")
                .param(id.value())
                .query((row, number) -> new Step(
                        ProductAction.valueOf(row.getString("action")),
                        ProductState.valueOf(row.getString("to_state")),
                        row.getInt("version"),
                        row.getObject("day", LocalDate.class),
                        row.getString("words"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getString("taken_by")))
                .list();
    }

    List<Offered> offered(ProductId id) {
        return jdbc.sql("select since, until from matchmaking_product_offer where product = ? order by since")
                .param(id.value())
                .query((row, number) ->
                        new Offered(row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)))
                .list();
    }

    List<Feature> features() {
        return jdbc.sql("select code, zh, en from matchmaking_product_feature order by position, code")
                .query((row, number) -> new Feature(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    String stamp() {
        return jdbc.sql("select count(*) || '/' || coalesce(max(changed_at)::text, '') from matchmaking_product")
                .query(String.class)
                .single();
    }

    /** Holds the product for the transaction. */
    void lock(ProductId id) {
        jdbc.sql("select id from matchmaking_product where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional();
    }

    ProductId add(InstitutionId institution, String name, String by, Instant at) {
        return new ProductId(jdbc.sql("""
                        insert into matchmaking_product (institution, name, state, created_at, created_by, changed_at)
                        values (?, ?, 'DRAFT', ?, ?, ?) returning id""")
                .param(institution.code())
                .param(name)
                .param(database(at))
                .param(by)
                .param(database(at))
                .query(Long.class)
                .single());
    }

    void addVersion(
            ProductId id,
            InstitutionId institution,
            int version,
            LocalDate from,
            ProductTerms terms,
            String by,
            Instant at) {
        jdbc.sql("""
                        insert into matchmaking_product_version (product, version, institution, effective_from, name, kind,
                            min_amount, max_amount, min_months, max_months, rate_from, rate_to, guarantees, purposes,
                            promised_days, features, condition, summary, made_at, made_by)
                        values (:id, :version, :institution, :from, :name, :kind, :minAmount, :maxAmount, :minMonths,
                            :maxMonths, :rateFrom, :rateTo, :guarantees, :purposes, :promisedDays, :features, :condition,
                            :summary, :at, :by)
                        on conflict (product, version) do update set effective_from = excluded.effective_from,
                            name = excluded.name, kind = excluded.kind, min_amount = excluded.min_amount,
                            max_amount = excluded.max_amount, min_months = excluded.min_months,
                            max_months = excluded.max_months, rate_from = excluded.rate_from, rate_to = excluded.rate_to,
                            guarantees = excluded.guarantees, purposes = excluded.purposes,
                            promised_days = excluded.promised_days, features = excluded.features,
                            condition = excluded.condition, summary = excluded.summary, made_at = excluded.made_at,
                            made_by = excluded.made_by""")
                .param("id", id.value())
                .param("version", version)
                .param("institution", institution.code())
                .param("from", from)
                .param("name", terms.name())
                .param("kind", terms.kind().name())
                .param("minAmount", terms.minAmount())
                .param("maxAmount", terms.maxAmount())
                .param("minMonths", terms.minMonths())
                .param("maxMonths", terms.maxMonths())
                .param("rateFrom", terms.rateFrom())
                .param("rateTo", terms.rateTo())
                .param("guarantees", terms.guarantees().stream().map(Enum::name).toArray(String[]::new))
                .param("purposes", terms.purposes().stream().map(Enum::name).toArray(String[]::new))
                .param("promisedDays", terms.promisedDays())
                .param("features", terms.features().toArray(String[]::new))
                .param("condition", terms.condition())
                .param("summary", terms.summary())
                .param("at", database(at))
                .param("by", by)
                .update();
    }

    void set(ProductId id, String name, ProductState state, Instant at) {
        jdbc.sql("update matchmaking_product set name = ?, state = ?, changed_at = ? where id = ?")
                .param(name)
                .param(state.name())
                .param(database(at))
                .param(id.value())
                .update();
    }

    void offer(Product product, LocalDate since) {
        jdbc.sql("""
                        insert into matchmaking_product_offer (product, institution, since) values (?, ?, ?)
                        on conflict (product, since) do update set until = null""")
                .param(product.id().value())
                .param(product.institution().code())
                .param(since)
                .update();
    }

    void endOffer(ProductId id, LocalDate until) {
        jdbc.sql("update matchmaking_product_offer set until = greatest(since, ?) where product = ? and until is null")
                .param(until)
                .param(id.value())
                .update();
    }

    void step(
            Product product,
            ProductAction action,
            ProductState to,
            LocalDate day,
            String words,
            String by,
            Instant at) {
        jdbc.sql("""
                        insert into matchmaking_product_step (product, institution, action, to_state, version, day, words,
                            taken_at, taken_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(product.id().value())
                .param(product.institution().code())
                .param(action.name())
                .param(to.name())
                .param(product.version())
                .param(day)
                .param(words)
                .param(database(at))
                .param(by)
                .update();
    }

    private static OffsetDateTime database(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Product product(ResultSet row, int number) throws SQLException {
        return new Product(
                new ProductId(row.getLong("id")),
                new InstitutionId(row.getString("institution")),
                ProductState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getObject("effective_from", LocalDate.class),
                new ProductTerms(
                        row.getString("name"),
                        ProductKind.valueOf(row.getString("kind")),
                        row.getBigDecimal("min_amount"),
                        row.getBigDecimal("max_amount"),
                        row.getInt("min_months"),
                        row.getInt("max_months"),
                        row.getBigDecimal("rate_from"),
                        row.getBigDecimal("rate_to"),
                        enums(Guarantee.class, row.getArray("guarantees")),
                        enums(Purpose.class, row.getArray("purposes")),
                        row.getInt("promised_days"),
                        new TreeSet<>(Arrays.asList(
                                (String[]) row.getArray("features").getArray())),
                        row.getString("condition"),
                        row.getString("summary")));
    }

    private static <E extends Enum<E>> Set<E> enums(Class<E> type, Array array) throws SQLException {
        Set<E> values = EnumSet.noneOf(type);
        for (String name : (String[]) array.getArray()) values.add(Enum.valueOf(type, name));
        return values;
    }
}
