package org.huoshui.matchmaking.relief;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.project.TakingRows;
import org.huoshui.matchmaking.project.Whereabouts;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListTakenView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 金融惠农 activities in towns and villages. */
@Service
public class Activities {

    private static final List<Head> HEADS = List.of(
            Head.demanded("day", "日期"),
            Head.demanded("title", "活动名称"),
            Head.demanded("township", "乡镇"),
            Head.of("institutions", "参与机构"),
            Head.of("people", "参与人数"),
            Head.of("amount", "意向授信（万元）"),
            Head.of("note", "备注"));

    private final JdbcClient jdbc;
    private final TakingRows rows;
    private final Whereabouts places;
    private final OfficeCalendar calendar;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Activities(
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

    /** @param institutions names, in words; @param amount credit arranged on the spot, 元 */
    record Activity(
            long id,
            LocalDate day,
            String title,
            String townshipName,
            List<String> institutions,
            int people,
            @Nullable BigDecimal amount,
            String note) {}

    @Transactional(readOnly = true)
    List<Activity> all() {
        return jdbc.sql("select * from matchmaking_rural_activity order by day desc, id desc")
                .query((row, number) -> new Activity(
                        row.getLong("id"),
                        row.getObject("day", LocalDate.class),
                        row.getString("title"),
                        places.name(new RegionId(row.getString("township"))),
                        ReliefStore.texts(row.getArray("institutions")),
                        row.getInt("people"),
                        row.getBigDecimal("amount"),
                        row.getString("note")))
                .list();
    }

    /** Activities from a workbook. */
    public ListTakenView takeActivities(String fileName, byte[] content) {
        return rows.take("rural-activity.imported", "village-file", fileName, content, HEADS, row -> {
            LocalDate day = row.demanded("day") ? row.day("day") : null;
            String title = row.required("title", 200);
            String township = row.required("township", 100);
            Integer people = row.integer("people", 0, 1_000_000);
            BigDecimal amount = row.number("amount", BigDecimal.ZERO, new BigDecimal("1000000"));
            if (row.isFaulty() || day == null) return;
            TakingRows.attempt(
                    row,
                    "title",
                    () -> record(
                            day,
                            title,
                            township,
                            Relieving.words(row.text("institutions")),
                            people == null ? 0 : people,
                            amount == null ? null : Unit.WAN_YUAN.toBase(amount),
                            row.text("note", 1000)));
        });
    }

    /** @param township name or code; @throws Refused MAT-407, 461 to 463 */
    @Transactional
    public long record(
            LocalDate day,
            String title,
            String township,
            List<String> institutions,
            int people,
            @Nullable BigDecimal amount,
            String note) {
        if (title.isBlank()) throw Refused.because(ReliefError.MISSING, "活动名称");
        RegionId at = places.township(township);
        if (at == null) throw Refused.because(ReliefError.MISSING, "乡镇");
        if (day.isAfter(calendar.today())) throw Refused.because(ReliefError.IN_FUTURE, day);
        if (people < 0 || amount != null && amount.signum() < 0)
            throw Refused.because(ReliefError.NOT_POSITIVE, "人数和金额");
        long id = jdbc.sql("""
                        insert into matchmaking_rural_activity (day, title, township, institutions, people, amount, note,
                            recorded_at, recorded_by)
                        values (:day, :title, :township, :institutions, :people, :amount, :note, :now, :account) returning id""")
                .param("day", day)
                .param("title", title.strip())
                .param("township", at.code())
                .param("institutions", institutions.toArray(String[]::new))
                .param("people", people)
                .param("amount", amount)
                .param("note", note.strip())
                .param("now", Timestamp.from(clock.instant()))
                .param("account", Asking.required().account())
                .query(Long.class)
                .single();
        events.publishEvent(new ReliefEvent(
                "rural-activity.recorded",
                "rural-activity/" + id,
                Map.of("title", title.strip(), "day", day.toString()),
                ""));
        return id;
    }
}
