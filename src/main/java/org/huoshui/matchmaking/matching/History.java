package org.huoshui.matchmaking.matching;

import java.time.LocalDate;
import java.util.List;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How institutions have dealt with the needs that were before them, as the walls show it to who asks. */
@Component
class History {

    private final JdbcClient jdbc;
    private final OfficeCalendar calendar;

    History(JdbcClient jdbc, OfficeCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** All that was sent before the day. What happened later is in it and left for the ledger to hold back. */
    List<Dealing> before(LocalDate day) {
        WorkingDays working = calendar.workingDays();
        // an industry the register does not know is ''
        return jdbc.sql("""
                        select r.institution, r.need, r.sent_on,
                            coalesce(r.offered_on, case when r.state in ('REFUSED', 'WITHDRAWN') then r.ended_on end) as answered,
                            case when r.state in ('REFUSED', 'WITHDRAWN') then r.ended_on end as refused,
                            coalesce(r.ended_on, r.finished_on) as ended,
                            (select min(d.day) from matchmaking_disbursement d where d.referral = r.id) as funded,
                            coalesce(left(f.industry, 1), '') as section, coalesce(f.size, '') as size
                        from matchmaking_referral r left join directory_firm f on f.code = r.firm_then
                        where r.sent_on < ? order by r.id""")
                .param(day)
                .query((row, number) -> {
                    LocalDate sent = row.getObject("sent_on", LocalDate.class);
                    LocalDate answered = row.getObject("answered", LocalDate.class);
                    String size = row.getString("size");
                    return new Dealing(
                            new InstitutionId(row.getString("institution")),
                            row.getLong("need"),
                            sent,
                            answered,
                            waited(working, sent, answered),
                            row.getObject("refused", LocalDate.class),
                            row.getObject("ended", LocalDate.class),
                            row.getObject("funded", LocalDate.class),
                            row.getString("section"),
                            size.equals("UNKNOWN") ? "" : size);
                })
                .list();
    }

    private static int waited(WorkingDays working, LocalDate sent, @Nullable LocalDate answered) {
        return answered == null ? 0 : working.between(sent, answered);
    }
}
