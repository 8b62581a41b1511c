package org.huoshui.launcher;

import java.time.LocalTime;
import java.util.List;
import org.huoshui.directory.Directory;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Problem;
import org.huoshui.matchmaking.event.EventAction;
import org.huoshui.matchmaking.event.EventBook;
import org.huoshui.matchmaking.event.EventId;
import org.huoshui.matchmaking.event.EventKind;
import org.huoshui.matchmaking.event.EventPlan;
import org.huoshui.matchmaking.event.Events;
import org.huoshui.matchmaking.event.Invitations;
import org.springframework.stereotype.Component;

/** The invented year's events, and one that is planned a week after the first start. */
@Component
class DemoEvents {

    private static final String TO_COME = "绿色工厂融资对接会";

    private final EventBook book;
    private final Events events;
    private final Invitations invitations;
    private final Directory directory;
    private final Firms firms;
    private final OfficeCalendar calendar;

    DemoEvents(
            EventBook book,
            Events events,
            Invitations invitations,
            Directory directory,
            Firms firms,
            OfficeCalendar calendar) {
        this.book = book;
        this.events = events;
        this.invitations = invitations;
        this.directory = directory;
        this.firms = firms;
        this.calendar = calendar;
    }

    /** @return sentences about rows that were not taken in */
    List<String> load(byte[] workbook) {
        if (events.named(TO_COME).isPresent()) return List.of();
        List<String> left = book.take("events.xlsx", workbook).problems().stream()
                .map(DemoEvents::sentence)
                .toList();
        var day = calendar.today();
        EventId id = events.plan(new EventPlan(
                TO_COME,
                EventKind.SPECIAL,
                "绿色低碳转型",
                calendar.workingDays().onOrAfter(day.plusWeeks(1)),
                LocalTime.of(9, 0),
                LocalTime.of(11, 30),
                "县会议中心一楼报告厅",
                directory.home().id(),
                "澜溪县金融办",
                "县工信局",
                day.plusDays(4)));
        for (String bank : List.of("HYB", "CCB", "LXR", "NZB"))
            directory.institution(new InstitutionId(bank)).ifPresent(one -> invitations.invite(id, one));
        firms.find(new FirmId("91990101MA0QM00199")).ifPresent(firm -> invitations.invite(id, firm));
        invitations.invite(id, "县工信局");
        events.step(id, EventAction.NOTIFY, "");
        return left;
    }

    static String sentence(Problem problem) {
        return problem.place() + ": " + problem.zh() + " " + problem.en();
    }
}
