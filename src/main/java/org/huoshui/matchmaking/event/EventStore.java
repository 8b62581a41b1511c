package org.huoshui.matchmaking.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.RegionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events, their steps and their agenda, as rows; whose rows are there is the walls' decision. */
@Repository
class EventStore {

    private static final String COLUMNS =
            "e.id, e.name, e.kind, e.theme, e.day, e.starts, e.ends, e.place, e.region, e.organisers, e.co_organisers, "
                    + "e.reply_by, e.state, e.code, e.published_at, e.host, e.opening, e.results, e.next_steps, "
                    + "e.recorder, e.minutes_at";

    /** A party's count of signatures is of what the party is shown. */
    private static final String FIGURES = """
            , (select count(*) from matchmaking_invitation i where i.event = e.id) as invited
            , (select count(*) from matchmaking_invitation i where i.event = e.id and i.reply = 'ACCEPTED') as accepted
            , (select count(*) from matchmaking_invitation i where i.event = e.id and i.signed_in_at is not null) as came
            , (select count(*) from matchmaking_signature s where s.event = e.id) as signatures
            , coalesce((select sum(s.amount) from matchmaking_signature s
                        where s.event = e.id and s.kind <> 'INTENT'), 0) as signed
            """;

    private static final String USUAL_ORDER = "e.day %1$s, e.id %1$s";

    private static final Map<String, String> ORDERS = Map.of(
            "day", USUAL_ORDER,
            "name", "e.name %1$s, e.id %1$s",
            "signed", "signed %1$s, e.id %1$s",
            "invited", "invited %1$s, e.id %1$s");

    private final JdbcClient jdbc;

    EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list. */
    record Listed(Event event, int invited, int accepted, int came, int signatures, java.math.BigDecimal signed) {}

    /** What is looked for; empty texts look for all. */
    record Sought(
            String words,
            @Nullable EventState state,
            @Nullable EventKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static Sought all() {
            return new Sought("", null, null, null, null);
        }
    }

    /** A step in the past. */
    record Step(EventAction action, @Nullable EventState from, EventState to, String words, Instant at, String by) {}

    List<Listed> list(Sought sought, String sort, boolean descending, int limit, long offset) {
        String order = ORDERS.getOrDefault(sort, USUAL_ORDER).formatted(descending ? "desc" : "asc");
        return bound(
                        "select " + COLUMNS + FIGURES + " from matchmaking_event e" + where(sought) + " order by "
                                + order + " limit :limit offset :offset",
                        sought)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Listed(
                        event(row),
                        row.getInt("invited"),
                        row.getInt("accepted"),
                        row.getInt("came"),
                        row.getInt("signatures"),
                        row.getBigDecimal("signed")))
                .list();
    }

    long count(Sought sought) {
        return bound("select count(*) from matchmaking_event e" + where(sought), sought)
                .query(Long.class)
                .single();
    }

    private static String where(Sought sought) {
        List<String> conditions = new ArrayList<>();
        if (!sought.words().isBlank())
            conditions.add(
                    "(e.name ilike :words or e.theme ilike :words or e.place ilike :words or e.organisers ilike :words)");
        if (sought.state() != null) conditions.add("e.state = :state");
        if (sought.kind() != null) conditions.add("e.kind = :kind");
        if (sought.from() != null) conditions.add("e.day >= :from");
        if (sought.to() != null) conditions.add("e.day <= :to");
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private JdbcClient.StatementSpec bound(String sql, Sought sought) {
        JdbcClient.StatementSpec bound = jdbc.sql(sql);
        if (!sought.words().isBlank())
            bound = bound.param("words", "%" + sought.words().strip() + "%");
        EventState state = sought.state();
        if (state != null) bound = bound.param("state", state.name());
        EventKind kind = sought.kind();
        if (kind != null) bound = bound.param("kind", kind.name());
        if (sought.from() != null) bound = bound.param("from", sought.from());
        if (sought.to() != null) bound = bound.param("to", sought.to());
        return bound;
    }

    Optional<Event> find(EventId id) {
        return jdbc.sql("select " + COLUMNS + " from matchmaking_event e where e.id = ?")
                .param(id.value())
                .query((row, n) -> event(row))
                .optional();
    }

    Optional<Event> named(String name, @Nullable LocalDate day) {
        return jdbc.sql("select " + COLUMNS + " from matchmaking_event e where e.name = :name "
                        + (day == null ? "" : "and e.day = :day ") + "order by e.day desc limit 1")
                .params(day == null ? Map.of("name", name) : Map.of("name", name, "day", day))
                .query((row, n) -> event(row))
                .optional();
    }

    /** The one whose door is open to this code. */
    Optional<Event> atTheDoor(String code) {
        return jdbc.sql("select " + COLUMNS + " from matchmaking_event e where e.code = ? and e.state = 'ONGOING'")
                .param(code.toUpperCase(Locale.ROOT))
                .query((row, n) -> event(row))
                .optional();
    }

    EventId add(EventPlan plan, String code, String by, Instant now) {
        long id = plan(jdbc.sql("""
                        insert into matchmaking_event (name, kind, theme, day, starts, ends, place, region, organisers,
                            co_organisers, reply_by, state, code, townships, created_at, created_by)
                        values (:name, :kind, :theme, :day, :starts, :ends, :place, :region, :organisers,
                            :coOrganisers, :replyBy, 'PLANNED', :code, array[:region], :now, :by) returning id"""), plan)
                .param("code", code)
                .param("now", at(now))
                .param("by", by)
                .query(Long.class)
                .single();
        return new EventId(id);
    }

    void change(EventId id, EventPlan plan) {
        plan(jdbc.sql("""
                        update matchmaking_event set name = :name, kind = :kind, theme = :theme, day = :day,
                            starts = :starts, ends = :ends, place = :place, region = :region, organisers = :organisers,
                            co_organisers = :coOrganisers, reply_by = :replyBy
                        where id = :id"""), plan).param("id", id.value()).update();
        copyParties(id);
    }

    private static JdbcClient.StatementSpec plan(JdbcClient.StatementSpec sql, EventPlan plan) {
        return sql.param("name", plan.name())
                .param("kind", plan.kind().name())
                .param("theme", plan.theme())
                .param("day", plan.day())
                .param("starts", plan.starts(), java.sql.Types.TIME)
                .param("ends", plan.ends(), java.sql.Types.TIME)
                .param("place", plan.place())
                .param("region", plan.region().code())
                .param("organisers", plan.organisers())
                .param("coOrganisers", plan.coOrganisers())
                .param("replyBy", plan.replyBy(), java.sql.Types.DATE);
    }

    /** The event's wall asks no other table: who is invited stands in it as well. */
    void copyParties(EventId id) {
        jdbc.sql("""
                        update matchmaking_event e set
                            institutions = coalesce((select array_agg(i.institution) from matchmaking_invitation i
                                where i.event = e.id and i.institution is not null), '{}'),
                            firms = coalesce((select array_agg(i.firm) from matchmaking_invitation i
                                where i.event = e.id and i.firm is not null), '{}'),
                            townships = array[e.region] || coalesce((select array_agg(distinct i.township)
                                from matchmaking_invitation i where i.event = e.id and i.township is not null), '{}')
                        where e.id = ?""").param(id.value()).update();
    }

    /** @return whether it still was in that state */
    boolean step(EventId id, EventState from, EventState to) {
        return jdbc.sql("update matchmaking_event set state = ? where id = ? and state = ?")
                        .params(to.name(), id.value(), from.name())
                        .update()
                == 1;
    }

    void addStep(EventId id, Step step) {
        EventState from = step.from();
        jdbc.sql("""
                        insert into matchmaking_event_step (event, action, from_state, to_state, words, at, taken_by)
                        values (:event, :action, :from, :to, :words, :at, :by)""")
                .param("event", id.value())
                .param("action", step.action().name())
                .param("from", from == null ? null : from.name(), java.sql.Types.VARCHAR)
                .param("to", step.to().name())
                .param("words", step.words())
                .param("at", at(step.at()))
                .param("by", step.by())
                .update();
    }

    List<Step> steps(EventId id) {
        return jdbc.sql("select action, from_state, to_state, words, at, taken_by from matchmaking_event_step "
                        + "where event = ? order by id")
                .param(id.value())
                .query((row, n) -> {
                    String from = row.getString("from_state");
                    return new Step(
                            EventAction.valueOf(row.getString("action")),
                            from == null ? null : EventState.valueOf(from),
                            EventState.valueOf(row.getString("to_state")),
                            row.getString("words"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("taken_by"));
                })
                .list();
    }

    void publish(EventId id, @Nullable Instant at) {
        jdbc.sql("update matchmaking_event set published_at = :at where id = :id")
                .param("at", at == null ? null : at(at), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .update();
        jdbc.sql("update matchmaking_signature set published = ? where event = ?")
                .params(at != null, id.value())
                .update();
    }

    void write(EventId id, Minutes minutes, Instant now) {
        jdbc.sql("""
                        update matchmaking_event set host = :host, opening = :opening, results = :results,
                            next_steps = :next, recorder = :recorder, minutes_at = :at where id = :id""")
                .param("host", minutes.host())
                .param("opening", minutes.opening())
                .param("results", minutes.results())
                .param("next", minutes.nextSteps())
                .param("recorder", minutes.recorder())
                .param("at", at(now))
                .param("id", id.value())
                .update();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Event event(ResultSet row) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        OffsetDateTime written = row.getObject("minutes_at", OffsetDateTime.class);
        return new Event(
                new EventId(row.getLong("id")),
                new EventPlan(
                        row.getString("name"),
                        EventKind.valueOf(row.getString("kind")),
                        row.getString("theme"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getString("place"),
                        new RegionId(row.getString("region")),
                        row.getString("organisers"),
                        row.getString("co_organisers"),
                        row.getObject("reply_by", LocalDate.class)),
                EventState.valueOf(row.getString("state")),
                row.getString("code"),
                published == null ? null : published.toInstant(),
                new Minutes(
                        row.getString("host"),
                        row.getString("opening"),
                        row.getString("results"),
                        row.getString("next_steps"),
                        row.getString("recorder"),
                        written == null ? null : written.toInstant()));
    }
}
