package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.WorkingDays;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.NeedRegister;
import org.springframework.stereotype.Component;

/** Whole stories, each in one transaction and through the same doors a user's steps take, on the days the lines say. */
@Component
class TakingStories implements NeedRegister {

    private final Posting posting;
    private final SettlingNeeds settling;
    private final Dispatching dispatching;
    private final Answering answering;
    private final Dealing dealing;
    private final Deals deals;
    private final NeedStore needs;
    private final ReferralStore referrals;
    private final Stories stories;
    private final Moving moving;
    private final Clocks clocks;
    private final OfficeCalendar calendar;

    TakingStories(
            Posting posting,
            SettlingNeeds settling,
            Dispatching dispatching,
            Answering answering,
            Dealing dealing,
            Deals deals,
            NeedStore needs,
            ReferralStore referrals,
            Stories stories,
            Moving moving,
            Clocks clocks,
            OfficeCalendar calendar) {
        this.posting = posting;
        this.settling = settling;
        this.dispatching = dispatching;
        this.answering = answering;
        this.dealing = dealing;
        this.deals = deals;
        this.needs = needs;
        this.referrals = referrals;
        this.stories = stories;
        this.moving = moving;
        this.clocks = clocks;
        this.calendar = calendar;
    }

    @Override
    public int tellOverdue() {
        return clocks.tell();
    }

    /** A line's cells, absent ones empty. */
    private record Line(List<String> cells) {
        String at(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        BigDecimal yuan(int column) {
            return new BigDecimal(at(column)).movePointRight(4);
        }
    }

    private static List<Line> lines(String text) {
        return text.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> new Line(Arrays.asList(line.split("\t", -1))))
                .toList();
    }

    @Override
    public List<String> takeStories(String lines, String steps) {
        // a second time, or where somebody has begun to work, nothing is added
        if (Boolean.TRUE.equals(moving.in(needs::any))) return List.of();
        WorkingDays days = calendar.workingDays();
        LocalDate today = calendar.today();
        Map<String, List<Line>> byNeed = new HashMap<>();
        for (Line step : lines(steps))
            byNeed.computeIfAbsent(step.at(0), key -> new ArrayList<>()).add(step);
        List<String> left = new ArrayList<>();
        List<Line> all = new ArrayList<>(lines(lines));
        // as they came in, so that later ones have the higher numbers
        all.sort(Comparator.comparing(line -> day(line.at(10), today, days)));
        for (Line line : all) {
            try {
                moving.in(() -> {
                    NeedId id = post(line, today, days);
                    for (Line step : byNeed.getOrDefault(line.at(0), List.of())) take(id, step, today, days);
                    return id;
                });
            } catch (Refused refused) {
                left.add("融资需求 " + line.at(0) + ": " + refused.problem().zh());
            }
        }
        return left;
    }

    private static LocalDate day(String typed, LocalDate today, WorkingDays days) {
        if (!typed.startsWith("w")) return LocalDate.parse(typed);
        int count = Integer.parseInt(typed.substring(1));
        if (count >= 0 && typed.charAt(1) == '+') return days.after(today, count);
        LocalDate day = today;
        for (int left = -count; left > 0; ) {
            day = day.minusDays(1);
            if (days.works(day)) left--;
        }
        return day;
    }

    /** The program, under the name of whoever did it. */
    private static Asker under(String name) {
        return new Asker("system", name, Set.of(Role.SYSTEM), null);
    }

    private NeedId post(Line line, LocalDate today, WorkingDays days) {
        Origin origin = Origin.valueOf(line.at(9));
        Set<Guarantee> guarantees = EnumSet.noneOf(Guarantee.class);
        for (String one : line.at(7).split(",")) if (!one.isBlank()) guarantees.add(Guarantee.valueOf(one));
        NewNeed need = new NewNeed(
                        FirmId.parse(line.at(1)),
                        line.yuan(2),
                        Integer.parseInt(line.at(3)),
                        Purpose.valueOf(line.at(4)),
                        line.at(5),
                        line.at(6).isEmpty() ? null : new BigDecimal(line.at(6)),
                        guarantees,
                        day(line.at(8), today, days),
                        origin,
                        line.at(13),
                        line.at(11),
                        line.at(12))
                .on(day(line.at(10), today, days));
        String who = switch (origin) {
            case TOWNSHIP -> "乡镇经办人";
            case FIRM -> "企业";
            default -> "经办人";
        };
        return Asking.as(under(who), () -> origin == Origin.OFFICE ? posting.post(need) : posting.submit(need));
    }

    private void take(NeedId id, Line step, LocalDate today, WorkingDays days) {
        LocalDate day = day(step.at(1), today, days);
        String action = step.at(2);
        String bank = step.at(3);
        String number = step.at(7);
        String words = step.at(8);
        switch (action) {
            case "OPEN" -> as("经办人", () -> dispatching.open(id, number, day, words));
            case "DISPATCH" ->
                as(
                        "经办人",
                        () -> dispatching.dispatch(
                                id,
                                Arrays.stream(bank.split(","))
                                        .map(InstitutionId::new)
                                        .toList(),
                                number,
                                day,
                                words));
            case "FAIL", "CLOSE" ->
                as(
                        "经办人",
                        () -> settling.step(
                                id, NeedAction.valueOf(action), number, words.isEmpty() ? "办结" : words, day));
            case "WITHDRAW" -> as("企业", () -> settling.step(id, NeedAction.WITHDRAW, number, words, day));
            case "CHOOSE" -> as("企业", () -> answering.choose(id, referral(id, bank), day, words));
            case "RATE" -> as("企业", () -> settling.rate(id, Integer.parseInt(number), words, day));
            case "ANSWER" -> as("企业", () -> answering.answer(open(id, bank), day, words));
            default -> ofBank(id, step, day);
        }
    }

    private void ofBank(NeedId id, Line step, LocalDate day) {
        ReferralId referral = referral(id, step.at(3));
        String action = step.at(2);
        String number = step.at(7);
        String words = step.at(8);
        as(stories.institutionName(new InstitutionId(step.at(3))), () -> {
            switch (action) {
                case "ACCEPT" -> answering.accept(referral, day);
                case "CONTACT" -> answering.contact(referral, day, words);
                case "ASK" -> answering.ask(referral, day, words);
                case "REFUSE" -> answering.refuse(referral, day, number, words);
                case "OFFER" ->
                    answering.offer(
                            referral,
                            day,
                            new Answering.NewOffer(
                                    step.yuan(4),
                                    new BigDecimal(step.at(5)),
                                    Integer.parseInt(step.at(6)),
                                    Set.of(),
                                    null,
                                    null,
                                    words));
                case "GRANT" -> dealing.grant(referral, terms(step, day));
                case "CONTRACT" -> dealing.contract(referral, terms(step, day));
                default ->
                    dealing.disburse(
                            referral,
                            new Dealing.Disbursement(
                                    terms(step, day),
                                    words.contains("续贷") ? Deals.LoanKind.RENEWAL : Deals.LoanKind.NEW,
                                    words.contains("首贷"),
                                    words.contains("线上"),
                                    action.equals("COMPLETE")));
            }
        });
    }

    private static Deals.Terms terms(Line step, LocalDate day) {
        return new Deals.Terms(
                day, step.yuan(4), new BigDecimal(step.at(5)), Integer.parseInt(step.at(6)), step.at(7), null);
    }

    private static void as(String name, Runnable work) {
        Asking.run(under(name), work);
    }

    private ReferralId referral(NeedId need, String bank) {
        return referrals.of(need).stream()
                .filter(one -> one.institution().code().equals(bank))
                .map(Referral::id)
                .findFirst()
                .orElseThrow(() -> Refused.because(NeedError.NOT_A_BANK, bank));
    }

    private long open(NeedId need, String bank) {
        return deals.questions(need).stream()
                .filter(one -> one.institution().code().equals(bank) && one.answer() == null)
                .map(Deals.Question::id)
                .findFirst()
                .orElseThrow(() -> Refused.because(NeedError.QUESTION_UNKNOWN, bank));
    }
}
