package org.huoshui.matchmaking.project;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.project.Fund.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens projects to banks, and keeps what these approve and place. */
@Service
public class FundingProjects {

    private static final int LONGEST_EVIDENCE = 100;
    private static final int LONGEST_REASON = 300;

    private final KeepingProjects projects;
    private final ProjectStore store;
    private final FundStore funds;
    private final Whereabouts places;
    private final Firms firms;
    private final OfficeCalendar calendar;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    FundingProjects(
            KeepingProjects projects,
            ProjectStore store,
            FundStore funds,
            Whereabouts places,
            Firms firms,
            OfficeCalendar calendar,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.projects = projects;
        this.store = store;
        this.funds = funds;
        this.places = places;
        this.firms = firms;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /**
     * From now on the bank sees the project and may approve and place.
     *
     * @param institution code or name
     * @throws Refused MAT-401, 406, 408, 410
     */
    @Transactional
    public void open(ProjectId id, String institution, boolean leads, LocalDate since) {
        Project project = projects.required(id);
        InstitutionId bank = places.bank(institution).id();
        if (since.isAfter(calendar.today())) throw Refused.because(ProjectError.IN_FUTURE, since);
        funds.follow(project, bank, leads, since);
        // who is to lend looks at whom it lends to
        Optional.ofNullable(project.firm())
                .flatMap(FirmId::of)
                .flatMap(firms::find)
                .ifPresent(firm -> firms.share(firm.id(), bank, "重点项目：" + project.name()));
        publish("project.opened", id, Map.of("institution", bank.code(), "leads", Boolean.toString(leads)), "");
    }

    /** Opens the project to the bank, unless it follows already. */
    void follow(Project project, String institution, LocalDate since) {
        if (funds.follower(project.id(), places.bank(institution).id()).isEmpty())
            open(project.id(), institution, funds.followers(project.id()).isEmpty(), since);
    }

    /** @throws Refused MAT-401, 406, 409, MAT-422 when it has approved or placed */
    @Transactional
    public void end(ProjectId id, String institution) {
        Project project = projects.required(id);
        InstitutionId bank = places.bank(institution).id();
        Follower follower = required(project, bank);
        if (follower.approved().signum() > 0 || follower.placed().signum() > 0)
            throw Refused.because(ProjectError.HAS_PLACED, places.name(bank));
        funds.unfollow(id, bank, calendar.today());
        publish("project.ended", id, Map.of("institution", bank.code()), "");
    }

    /**
     * @param institution code or name; a bank may leave it empty
     * @param amount 元
     * @throws Refused MAT-401, 402, 403, 406, 408 to 412, 414
     */
    @Transactional
    public long record(ProjectId id, String institution, Kind kind, LocalDate day, BigDecimal amount, String evidence) {
        store.lock(id);
        Project project = projects.required(id);
        InstitutionId bank = places.bank(institution).id();
        Follower follower = required(project, bank);
        if (amount.signum() <= 0) throw Refused.because(ProjectError.NOT_POSITIVE, "金额");
        if (evidence.strip().length() > LONGEST_EVIDENCE)
            throw Refused.because(ProjectError.TOO_LONG, "凭证号", LONGEST_EVIDENCE);
        if (kind == Kind.PLACEMENT && evidence.isBlank()) throw Refused.because(ProjectError.MISSING, "凭证号");
        if (day.isAfter(calendar.today())) throw Refused.because(ProjectError.IN_FUTURE, day);
        if (day.isBefore(project.listedOn()))
            throw Refused.because(ProjectError.BEFORE_LISTED, day, project.listedOn());
        if (!project.state().isLive())
            throw Refused.because(ProjectError.NOT_LIVE, project.state().said().zh());
        BigDecimal placed = follower.placed().add(amount);
        if (kind == Kind.PLACEMENT && placed.compareTo(follower.approved()) > 0)
            throw Refused.because(
                    ProjectError.MORE_THAN_APPROVED, places.name(bank), plain(placed), plain(follower.approved()));
        long fund = funds.add(
                project,
                bank,
                kind,
                day,
                amount,
                evidence.strip(),
                clock.instant(),
                Asking.required().account());
        publish(
                kind == Kind.APPROVAL ? "project.approved" : "project.placed",
                id,
                Map.of("institution", bank.code(), "amount", plain(amount), "day", day.toString()),
                "");
        projects.settle(id, day);
        return fund;
    }

    /**
     * Takes a record out of the sums; it stays readable. Only the office does, which sees all banks' money.
     *
     * @throws Refused MAT-402, 412, 415, 416
     */
    @Transactional
    public void cancel(ProjectId id, long number, String reason) {
        store.lock(id);
        projects.required(id);
        Fund fund = funds.find(number)
                .filter(one -> one.project().equals(id))
                .orElseThrow(() -> Refused.because(ProjectError.FUND_UNKNOWN, number));
        if (fund.cancelReason() != null) throw Refused.because(ProjectError.ALREADY_CANCELLED);
        String why = reason.strip();
        if (why.isEmpty()) throw Refused.because(ProjectError.MISSING, "原因");
        if (why.length() > LONGEST_REASON) throw Refused.because(ProjectError.TOO_LONG, "原因", LONGEST_REASON);
        funds.cancel(number, why, clock.instant(), Asking.required().account());
        for (Follower one : funds.followers(id))
            if (one.placed().compareTo(one.approved()) > 0)
                throw Refused.because(
                        ProjectError.MORE_THAN_APPROVED,
                        places.name(one.institution()),
                        plain(one.placed()),
                        plain(one.approved()));
        publish(
                "project.fund-cancelled",
                id,
                Map.of("institution", fund.institution().code(), "amount", plain(fund.amount())),
                why);
        projects.retreat(id);
    }

    private Follower required(Project project, InstitutionId bank) {
        return funds.follower(project.id(), bank)
                .orElseThrow(() -> Refused.because(ProjectError.NOT_FOLLOWING, project.name(), places.name(bank)));
    }

    private void publish(String action, ProjectId id, Map<String, String> detail, String why) {
        events.publishEvent(ProjectEvent.of(action, id, detail, why));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
