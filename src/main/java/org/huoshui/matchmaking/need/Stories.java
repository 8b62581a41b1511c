package org.huoshui.matchmaking.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.directory.WorkingDays;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.need.NeedViews.DealView;
import org.huoshui.matchmaking.need.NeedViews.HappeningView;
import org.huoshui.matchmaking.need.NeedViews.NeedProblemView;
import org.huoshui.matchmaking.need.NeedViews.NeedRowView;
import org.huoshui.matchmaking.need.NeedViews.NeedStoryView;
import org.huoshui.matchmaking.need.NeedViews.NeedView;
import org.huoshui.matchmaking.need.NeedViews.OfferView;
import org.huoshui.matchmaking.need.NeedViews.QuestionView;
import org.huoshui.matchmaking.need.NeedViews.ReferralRowView;
import org.huoshui.matchmaking.need.NeedViews.ReferralView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A need's whole story as the asker is shown it: all of it for the firm's side, a bank's own part for the bank. */
@Component
class Stories {

    private final NeedStore needs;
    private final ReferralStore referrals;
    private final ReferralList list;
    private final Offers offers;
    private final Deals deals;
    private final NeedProblems problems;
    private final Timeline timeline;
    private final Likeness likeness;
    private final Moving moving;
    private final Schemes schemes;
    private final Directory directory;
    private final OfficeCalendar calendar;

    Stories(
            NeedStore needs,
            ReferralStore referrals,
            ReferralList list,
            Offers offers,
            Deals deals,
            NeedProblems problems,
            Timeline timeline,
            Likeness likeness,
            Moving moving,
            Schemes schemes,
            Directory directory,
            OfficeCalendar calendar) {
        this.needs = needs;
        this.referrals = referrals;
        this.list = list;
        this.offers = offers;
        this.deals = deals;
        this.problems = problems;
        this.timeline = timeline;
        this.likeness = likeness;
        this.moving = moving;
        this.schemes = schemes;
        this.directory = directory;
        this.calendar = calendar;
    }

    /** @throws Refused MAT-102 */
    NeedStoryView of(ReferralId id) {
        return java.util.Objects.requireNonNull(moving.in(() -> of(referrals
                .find(id)
                .orElseThrow(() -> Refused.because(NeedError.REFERRAL_UNKNOWN, id))
                .need())));
    }

    /** @throws Refused MAT-101 */
    NeedStoryView of(NeedId id) {
        return java.util.Objects.requireNonNull(moving.in(() -> {
            Need need = needs.find(id).orElseThrow(() -> Refused.because(NeedError.UNKNOWN, id));
            Asker asker = Asking.required();
            boolean bank = asker.is(Role.INSTITUTION);
            boolean writes = needs.mayWrite(id);
            List<Referral> all = referrals.of(id);
            WorkingDays days = calendar.workingDays();
            LocalDate today = calendar.today();
            List<String> alike = bank || need.state().isEnd()
                    ? List.of()
                    : likeness
                            .openOnes(need.firm(), need.amount(), need.purpose(), need.postedOn(), need.deadline())
                            .stream()
                            .filter(one -> !one.id().equals(id))
                            .map(one -> one.id().toString())
                            .toList();
            return new NeedStoryView(
                    view(need, bank),
                    all.stream()
                            .map(one -> view(one, asker, bank || writes, today, days))
                            .toList(),
                    deals.questions(id).stream().map(this::view).toList(),
                    problems.of(id).stream().map(Stories::view).toList(),
                    timeline.of(id).stream().map(this::view).toList(),
                    bank || !writes ? List.of() : NeedLife.TABLE.openViews(need.state(), asker),
                    alike);
        }));
    }

    /** A bank is not told how many others there are, nor what became of it with them. */
    private NeedView view(Need need, boolean bank) {
        ReferralId chosen = need.chosen();
        NeedId mergedInto = need.mergedInto();
        RegionId township = need.township();
        return new NeedView(
                need.id().toString(),
                need.firm().code(),
                need.firmName(),
                township == null ? null : township.code(),
                townshipName(township == null ? null : township.code()),
                NeedViews.plain(need.amount()),
                need.months(),
                need.purpose(),
                need.purposeWords(),
                NeedViews.plainOrNull(need.rateCeiling()),
                need.guarantees(),
                need.deadline(),
                need.origin(),
                need.note(),
                need.contactName(),
                need.contactPhone() == null ? null : need.contactPhone().masked(),
                need.state(),
                need.stateSince(),
                need.postedOn(),
                need.postedAt(),
                bank ? "" : need.postedBy(),
                bank ? null : need.places(),
                need.event() == null ? null : String.valueOf(need.event()),
                need.visit() == null ? null : String.valueOf(need.visit()),
                bank || chosen == null ? null : chosen.toString(),
                bank || mergedInto == null ? null : mergedInto.toString(),
                need.closedOn(),
                bank ? "" : need.closeWords(),
                bank ? null : need.rating(),
                bank ? "" : need.ratingWords());
    }

    private ReferralView view(Referral referral, Asker asker, boolean acts, LocalDate today, WorkingDays days) {
        ReferralList.Left left = list.left(referral, today, days);
        Optional<OfferView> offer = offers.standing(referral.id()).map(Stories::view);
        return new ReferralView(
                referral.id().toString(),
                referral.institution().code(),
                institutionName(referral.institution()),
                referral.state(),
                referral.stateSince(),
                referral.sentOn(),
                referral.open(),
                schemes.of(referral).zh(),
                referral.clock(),
                referral.clockDue(),
                left == null ? null : left.days(),
                left == null ? null : left.unit(),
                referral.pausedSince() != null,
                referral.reason(),
                referral.reasonWords(),
                offer.orElse(null),
                deals.of(Deals.Kind.GRANT, referral.id()).stream()
                        .map(Stories::view)
                        .toList(),
                deals.of(Deals.Kind.CONTRACT, referral.id()).stream()
                        .map(Stories::view)
                        .toList(),
                deals.of(Deals.Kind.DISBURSEMENT, referral.id()).stream()
                        .map(Stories::view)
                        .toList(),
                acts ? ReferralLife.TABLE.openViews(referral.state(), asker) : List.of());
    }

    private static OfferView view(Offers.Offer offer) {
        return new OfferView(
                offer.day(),
                NeedViews.plain(offer.amount()),
                NeedViews.plain(offer.rate()),
                offer.months(),
                offer.guarantees(),
                offer.validUntil(),
                offer.product() == null ? null : String.valueOf(offer.product()),
                offer.words());
    }

    private static DealView view(Deals.Deal deal) {
        Deals.Terms terms = deal.terms();
        return new DealView(
                String.valueOf(deal.id()),
                terms.day(),
                NeedViews.plain(terms.amount()),
                NeedViews.plain(terms.rate()),
                terms.months(),
                terms.number(),
                terms.document() == null ? null : String.valueOf(terms.document()),
                deal.loanKind(),
                deal.firstLoan(),
                deal.online(),
                deal.madeBy());
    }

    private QuestionView view(Deals.Question question) {
        return new QuestionView(
                String.valueOf(question.id()),
                question.referral().toString(),
                institutionName(question.institution()),
                question.question(),
                question.askedOn(),
                question.answer(),
                question.answeredOn(),
                question.answeredBy());
    }

    private static NeedProblemView view(NeedProblems.Entry problem) {
        return new NeedProblemView(
                String.valueOf(problem.id()),
                problem.words(),
                problem.raisedOn(),
                problem.raisedBy(),
                problem.dueOn(),
                problem.answer(),
                problem.answeredOn(),
                problem.closedOn(),
                problem.closedBy(),
                problem.closeWords());
    }

    private HappeningView view(Timeline.Entry entry) {
        String institution = entry.institution();
        return new HappeningView(
                entry.day(),
                entry.takenAt(),
                entry.takenBy(),
                institution,
                institution == null ? null : institutionName(new InstitutionId(institution)),
                entry.action(),
                entry.said().zh(),
                entry.said().en(),
                entry.to(),
                entry.late(),
                entry.words());
    }

    NeedRowView view(NeedList.Line line) {
        String bank = line.bank();
        return new NeedRowView(
                String.valueOf(line.id()),
                line.firm(),
                line.firmName(),
                line.township(),
                townshipName(line.township()),
                NeedViews.plain(line.amount()),
                line.months(),
                line.purpose(),
                line.deadline(),
                line.origin(),
                line.postedOn(),
                line.state(),
                line.stateSince(),
                line.referred(),
                line.accepted(),
                line.offers(),
                line.late(),
                bank,
                bank == null ? null : institutionName(new InstitutionId(bank)),
                NeedViews.plain(line.disbursed()),
                line.rating());
    }

    ReferralRowView view(ReferralList.Line line) {
        Referral referral = line.referral();
        return new ReferralRowView(
                referral.id().toString(),
                referral.need().toString(),
                referral.institution().code(),
                institutionName(referral.institution()),
                line.firm(),
                line.firmName(),
                townshipName(line.township()),
                NeedViews.plain(line.amount()),
                line.months(),
                line.purpose(),
                line.deadline(),
                referral.state(),
                referral.stateSince(),
                referral.sentOn(),
                referral.open(),
                referral.clock(),
                referral.clockDue(),
                line.left(),
                line.unit(),
                referral.pausedSince() != null,
                line.questions());
    }

    String institutionName(InstitutionId id) {
        return directory.institution(id).map(Institution::shortName).orElse(id.code());
    }

    @Nullable
    String townshipName(@Nullable String code) {
        return code == null
                ? null
                : directory.region(new RegionId(code)).map(Region::name).orElse(code);
    }
}
