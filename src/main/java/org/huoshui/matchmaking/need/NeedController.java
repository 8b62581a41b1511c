package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Lifecycle.LifecycleView;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.need.NeedViews.NeedLaneView;
import org.huoshui.matchmaking.need.NeedViews.NeedPageView;
import org.huoshui.matchmaking.need.NeedViews.NeedRowView;
import org.huoshui.matchmaking.need.NeedViews.NeedStoryView;
import org.huoshui.matchmaking.need.NeedViews.NeedWordView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Needs: posted, listed, on a board, each with its story. */
@RestController
@RequestMapping("/api/matchmaking/needs")
@Callers.NeedReaders
class NeedController {

    private static final int MOST_CARDS = 20;
    private static final int LARGEST_PAGE = 200;

    private final Posting posting;
    private final NeedList list;
    private final Stories stories;
    private final Reasons reasons;
    private final Schemes schemes;
    private final Moving moving;
    private final OfficeCalendar calendar;

    NeedController(
            Posting posting,
            NeedList list,
            Stories stories,
            Reasons reasons,
            Schemes schemes,
            Moving moving,
            OfficeCalendar calendar) {
        this.posting = posting;
        this.list = list;
        this.stories = stories;
        this.reasons = reasons;
        this.schemes = schemes;
        this.moving = moving;
        this.calendar = calendar;
    }

    /**
     * @param firm 统一社会信用代码; absent for an account of the firm itself
     * @param amount 元, decimal text
     * @param on the day it was put, for what the office enters afterwards
     */
    record NeedToPost(
            @Nullable String firm,
            @Nullable String amount,
            @Nullable Integer months,
            @Nullable Purpose purpose,
            @Nullable String purposeWords,
            @Nullable String rateCeiling,
            @Nullable Set<Guarantee> guarantees,
            @Nullable LocalDate deadline,
            @Nullable String note,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable LocalDate on) {

        /** Nothing that belongs to a person. */
        @Override
        public String toString() {
            return "NeedToPost[" + firm + "]";
        }
    }

    /** @param alike numbers of open needs of the same firm that look like it */
    record PostedView(String id, List<String> alike) {}

    record NeedContactView(String name, String phone) {}

    /** The words and tables pages are drawn from. */
    record NeedWordsView(
            List<NeedWordView> purposes,
            List<NeedWordView> guarantees,
            List<NeedWordView> origins,
            List<ReasonView> reasons,
            List<SchemeController.SchemeView> schemes,
            LifecycleView needLife,
            LifecycleView referralLife) {}

    record ReasonView(String code, Reasons.Use usedFor, String zh, String en) {}

    @GetMapping("/words")
    @Callers.All
    NeedWordsView words() {
        return Objects.requireNonNull(moving.in(() -> new NeedWordsView(
                said(Purpose.values()),
                said(Guarantee.values()),
                said(Origin.values()),
                reasons.all().stream()
                        .map(one -> new ReasonView(
                                one.code(),
                                one.usedFor(),
                                one.said().zh(),
                                one.said().en()))
                        .toList(),
                SchemeController.inForce(schemes.all(), calendar.today()),
                NeedLife.TABLE.view(),
                ReferralLife.TABLE.view())));
    }

    private static <E extends Enum<E> & Lifecycle.Worded> List<NeedWordView> said(E[] values) {
        return Arrays.stream(values)
                .map(one ->
                        new NeedWordView(one.name(), one.said().zh(), one.said().en()))
                .toList();
    }

    @GetMapping
    NeedPageView needs(
            NeedList.Wanted wanted,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "false") boolean descending,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        NeedList.Page found = Objects.requireNonNull(moving.in(
                () -> list.page(wanted, sort, descending, Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE))));
        return new NeedPageView(found.rows().stream().map(stories::view).toList(), found.total());
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> export(
            NeedList.Wanted wanted,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "false") boolean descending) {
        List<NeedRowView> rows = Objects.requireNonNull(moving.in(() -> list.all(wanted, sort, descending))).stream()
                .map(stories::view)
                .toList();
        return NeedBooks.needs(rows);
    }

    /** The first cards of each state, and how many there are. */
    @GetMapping("/board")
    List<NeedLaneView> board(NeedList.Wanted wanted) {
        return Objects.requireNonNull(moving.in(() -> {
            Map<NeedState, NeedList.Lane> lanes = list.lanes(wanted);
            List<NeedLaneView> views = new ArrayList<>();
            for (NeedState state : NeedState.values()) {
                NeedList.Lane lane = lanes.get(state);
                if (lane == null) continue;
                NeedList.Wanted one = new NeedList.Wanted(
                        wanted.q(),
                        List.of(state),
                        wanted.township(),
                        wanted.purpose(),
                        wanted.origin(),
                        wanted.institution(),
                        wanted.from(),
                        wanted.until(),
                        wanted.overdue(),
                        wanted.firm(),
                        wanted.event());
                views.add(new NeedLaneView(
                        state,
                        lane.count(),
                        NeedViews.plain(lane.amount()),
                        list.page(one, "stateSince", true, 0, MOST_CARDS).rows().stream()
                                .map(stories::view)
                                .toList()));
            }
            return views;
        }));
    }

    @GetMapping("/{id:\\d+}")
    NeedStoryView story(@PathVariable long id) {
        return stories.of(new NeedId(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Callers.Needy
    PostedView post(@RequestBody NeedToPost wanted) {
        FirmId firm = Posting.firmOf(wanted.firm());
        NewNeed need = need(wanted, firm);
        List<String> alike =
                posting.alike(firm, need.amount(), need.purpose(), calendar.today(), need.deadline()).stream()
                        .map(one -> one.id().toString())
                        .toList();
        return new PostedView(posting.post(need).toString(), alike);
    }

    @PutMapping("/{id:\\d+}")
    @Callers.Needy
    NeedStoryView change(@PathVariable long id, @RequestBody NeedToPost wanted) {
        Need there = posting.required(new NeedId(id));
        posting.change(there.id(), need(wanted, there.firm()));
        return stories.of(there.id());
    }

    /** Whom a bank or the office calls: the whole number, each reading on record. */
    @GetMapping("/{id:\\d+}/contact")
    @Callers.All
    @Confidential(value = "need.contact", subject = "need/{id}")
    NeedContactView contact(@PathVariable long id) {
        Need need = posting.required(new NeedId(id));
        return new NeedContactView(
                need.contactName(),
                need.contactPhone() == null ? "" : need.contactPhone().clear());
    }

    private static NewNeed need(NeedToPost wanted, FirmId firm) {
        Asker asker = Asking.required();
        Origin origin = asker.is(Role.FIRM) ? Origin.FIRM : asker.is(Role.TOWNSHIP) ? Origin.TOWNSHIP : Origin.OFFICE;
        LocalDate deadline = wanted.deadline();
        List<Problem> missing = new ArrayList<>();
        BigDecimal amount = Numbers.amount(wanted.amount(), missing);
        Integer months = wanted.months();
        if (months == null) missing.add(Problem.of(NeedError.TERM).at("months"));
        if (deadline == null) missing.add(Problem.of(NeedError.WORDS_MISSING).at("deadline"));
        if (wanted.purpose() == null)
            missing.add(Problem.of(NeedError.WORDS_MISSING).at("purpose"));
        BigDecimal rate = Numbers.rateOrNull(wanted.rateCeiling(), missing);
        if (!missing.isEmpty() || months == null || deadline == null || wanted.purpose() == null)
            throw new Refused(missing);
        NewNeed need = new NewNeed(
                firm,
                amount,
                months,
                wanted.purpose(),
                text(wanted.purposeWords()),
                rate,
                wanted.guarantees() == null ? Set.of() : wanted.guarantees(),
                deadline,
                origin,
                text(wanted.note()),
                text(wanted.contactName()),
                text(wanted.contactPhone()));
        LocalDate on = wanted.on();
        return on == null ? need : need.on(on);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
