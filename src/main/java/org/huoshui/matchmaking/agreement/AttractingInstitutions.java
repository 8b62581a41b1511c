package org.huoshui.matchmaking.agreement;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Lifecycle.Transition;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.project.TakingRows;
import org.huoshui.matchmaking.project.Whereabouts;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListTakenView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Institutions on their way to the county, and the branches that were opened. */
@Service
public class AttractingInstitutions {

    private static final List<ComingAction> WAY = List.of(
            ComingAction.TALK,
            ComingAction.FILE,
            ComingAction.SUBMIT,
            ComingAction.APPROVE,
            ComingAction.PREPARE,
            ComingAction.OPEN);

    private static final List<Head> HEADS = List.of(
            Head.demanded("name", "机构名称"),
            Head.demanded("sort", "类型"),
            Head.of("parent", "上级机构"),
            Head.of("green", "绿色支行"),
            Head.of("township", "乡镇"),
            Head.of("target", "计划开业"),
            Head.of("note", "情况说明"),
            Head.demanded("REGISTER", "意向"),
            Head.of("TALK", "洽谈"),
            Head.of("FILE", "立项"),
            Head.of("SUBMIT", "上报总行"),
            Head.of("APPROVE", "批复"),
            Head.of("PREPARE", "筹建"),
            Head.of("OPEN", "开业"));

    private final JdbcClient jdbc;
    private final TakingRows rows;
    private final Whereabouts places;
    private final OfficeCalendar calendar;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    AttractingInstitutions(
            JdbcClient jdbc,
            TakingRows rows,
            Whereabouts places,
            OfficeCalendar calendar,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.places = places;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /** @param sort 股份制银行, 财险公司 …; @param parent whose branch it will be; @param target when it is to open */
    record Coming(
            long id,
            String name,
            String sort,
            String parent,
            boolean green,
            @Nullable RegionId township,
            @Nullable LocalDate target,
            String note,
            ComingState state,
            LocalDate since,
            List<ComingStep> steps) {}

    record ComingStep(ComingAction action, ComingState to, LocalDate day, String words, String takenBy) {}

    /** @param institution absent while it is not in the directory */
    record Branch(
            long id,
            @Nullable InstitutionId institution,
            String name,
            boolean green,
            LocalDate openedOn,
            String source) {}

    @Transactional(readOnly = true)
    List<Coming> all() {
        Map<Long, List<ComingStep>> steps = new HashMap<>();
        jdbc.sql("select * from matchmaking_attraction_step order by id").query(row -> {
            steps.computeIfAbsent(row.getLong("attraction"), key -> new java.util.ArrayList<>())
                    .add(new ComingStep(
                            ComingAction.valueOf(row.getString("action")),
                            ComingState.valueOf(row.getString("to_state")),
                            row.getObject("day", LocalDate.class),
                            row.getString("words"),
                            row.getString("taken_by")));
        });
        return jdbc.sql("select * from matchmaking_attraction order by state_since desc, id desc")
                .query((row, number) -> {
                    String township = row.getString("township");
                    return new Coming(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getString("sort"),
                            row.getString("parent"),
                            row.getBoolean("green"),
                            township == null ? null : new RegionId(township),
                            row.getObject("target", LocalDate.class),
                            row.getString("note"),
                            ComingState.valueOf(row.getString("state")),
                            row.getObject("state_since", LocalDate.class),
                            List.copyOf(steps.getOrDefault(row.getLong("id"), List.of())));
                })
                .list();
    }

    /** Notes an institution's interest. @return its number; @throws Refused MAT-407, 442, 448 */
    @Transactional
    public long register(
            String name,
            String sort,
            String parent,
            boolean green,
            String township,
            @Nullable LocalDate target,
            String note,
            LocalDate day) {
        if (name.isBlank()) throw Refused.because(AgreementError.MISSING, "机构名称");
        if (sort.isBlank()) throw Refused.because(AgreementError.MISSING, "机构类型");
        if (day.isAfter(calendar.today())) throw Refused.because(AgreementError.IN_FUTURE, day);
        ComingLife.TABLE.take(null, ComingAction.REGISTER, Asking.required());
        RegionId at = places.township(township);
        long id = jdbc.sql("""
                        insert into matchmaking_attraction (name, sort, parent, green, township, target, note, state, state_since,
                            created_at, created_by)
                        values (:name, :sort, :parent, :green, :township, :target, :note, 'INTENT', :day, :now, :account)
                        returning id""")
                .param("name", name.strip())
                .param("sort", sort.strip())
                .param("parent", parent.strip())
                .param("green", green)
                .param("township", at == null ? null : at.code())
                .param("target", target)
                .param("note", note.strip())
                .param("day", day)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account())
                .query(Long.class)
                .single();
        step(id, null, ComingAction.REGISTER, ComingState.INTENT, day, "");
        events.publishEvent(new AgreementEvent("coming.registered", "coming/" + id, Map.of("name", name.strip()), ""));
        return id;
    }

    /** Takes a step. @param words what there is to say; @throws Refused KRN-201, KRN-202, MAT-448, 452 to 454 */
    @Transactional
    void act(long id, ComingAction action, LocalDate day, String words) {
        jdbc.sql("select id from matchmaking_attraction where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        Coming coming = all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refused.because(AgreementError.COMING_UNKNOWN, id));
        Transition<ComingState, ComingAction> row = ComingLife.TABLE.take(coming.state(), action, Asking.required());
        if (day.isAfter(calendar.today())) throw Refused.because(AgreementError.IN_FUTURE, day);
        if (day.isBefore(coming.since())) throw Refused.because(AgreementError.BEFORE_STEP, day, coming.since());
        if (!row.demands().isEmpty() && words.isBlank())
            throw Refused.because(
                    AgreementError.DEMANDED,
                    action.said().zh(),
                    row.demands().getFirst().said().zh());
        step(id, coming.state(), action, row.to(), day, words.strip());
        jdbc.sql("update matchmaking_attraction set state = :to, state_since = :day where id = :id")
                .param("to", row.to().name())
                .param("day", day)
                .param("id", id)
                .update();
        events.publishEvent(new AgreementEvent(
                "coming.step",
                "coming/" + id,
                Map.of("step", action.name(), "state", row.to().name(), "day", day.toString()),
                words.strip()));
        if (row.to() == ComingState.OPEN) branch("", coming.name(), coming.green(), day, coming.parent(), id);
    }

    private void step(
            long id, @Nullable ComingState from, ComingAction action, ComingState to, LocalDate day, String words) {
        jdbc.sql("""
                        insert into matchmaking_attraction_step (attraction, action, from_state, to_state, day, words, taken_at,
                            taken_by)
                        values (:id, :action, :from, :to, :day, :words, :now, :account)""")
                .param("id", id)
                .param("action", action.name())
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("day", day)
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account())
                .update();
    }

    /** Institutions to come from a workbook, each with the days of the steps it has taken. */
    public ListTakenView takeComing(String fileName, byte[] content) {
        return rows.take("coming.imported", "agreement-file", fileName, content, HEADS, row -> {
            String name = row.required("name", 200);
            String sort = row.required("sort", 40);
            LocalDate first = row.demanded("REGISTER") ? row.day("REGISTER") : null;
            LocalDate target = row.day("target");
            Map<ComingAction, LocalDate> days = new EnumMap<>(ComingAction.class);
            for (ComingAction action : WAY) {
                LocalDate day = row.day(action.name());
                if (day != null) days.put(action, day);
            }
            if (row.isFaulty() || first == null) return;
            TakingRows.attempt(row, "name", () -> {
                long id = register(
                        name,
                        sort,
                        row.text("parent", 200),
                        row.text("green").equals("是"),
                        row.text("township"),
                        target,
                        row.text("note", 1000),
                        first);
                days.forEach((action, day) -> act(id, action, day, row.text("note")));
            });
        });
    }

    /** A branch that opened. @param institution code or name; empty while it is not in the directory */
    @Transactional
    public long branch(
            String institution, String name, boolean green, LocalDate day, String source, @Nullable Long coming) {
        if (name.isBlank()) throw Refused.because(AgreementError.MISSING, "机构名称");
        if (day.isAfter(calendar.today())) throw Refused.because(AgreementError.IN_FUTURE, day);
        boolean there = jdbc.sql("select count(*) from matchmaking_branch where name = :name")
                        .param("name", name.strip())
                        .query(Long.class)
                        .single()
                > 0;
        if (there) throw Refused.because(AgreementError.BRANCH_TWICE, name.strip());
        long id = jdbc.sql("""
                        insert into matchmaking_branch (institution, name, green, opened_on, source, attraction, recorded_at,
                            recorded_by)
                        values (:institution, :name, :green, :day, :source, :coming, :now, :account) returning id""")
                .param(
                        "institution",
                        institution.isBlank()
                                ? null
                                : places.institution(institution).id().code())
                .param("name", name.strip())
                .param("green", green)
                .param("day", day)
                .param("source", source.strip())
                .param("coming", coming)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account())
                .query(Long.class)
                .single();
        events.publishEvent(new AgreementEvent(
                "branch.opened",
                "branch/" + id,
                Map.of("name", name.strip(), "green", Boolean.toString(green), "day", day.toString()),
                ""));
        return id;
    }

    @Transactional(readOnly = true)
    List<Branch> branches() {
        return jdbc.sql("select * from matchmaking_branch order by opened_on desc, id desc")
                .query((row, number) -> {
                    String institution = row.getString("institution");
                    return new Branch(
                            row.getLong("id"),
                            institution == null ? null : new InstitutionId(institution),
                            row.getString("name"),
                            row.getBoolean("green"),
                            row.getObject("opened_on", LocalDate.class),
                            row.getString("source"));
                })
                .list();
    }

    private static String account() {
        return Asking.required().account();
    }
}
