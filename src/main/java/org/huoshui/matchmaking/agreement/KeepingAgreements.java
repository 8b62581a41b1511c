package org.huoshui.matchmaking.agreement;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.project.TakingRows;
import org.huoshui.matchmaking.project.Whereabouts;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListTakenView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps strategic agreements and what became of them. */
@Service
public class KeepingAgreements {

    private static final int LONGEST_WORDS = 300;
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("100000000");

    private static final List<Head> HEADS = List.of(
            Head.demanded("institution", "机构", "银行"),
            Head.demanded("title", "协议名称"),
            Head.demanded("signed", "签订日期"),
            Head.of("at", "签约活动", "签约场合"),
            Head.demanded("from", "起日"),
            Head.demanded("until", "止日"),
            Head.demanded("promised", "承诺总额（万元）"),
            Head.of("years", "分年度承诺（万元）"),
            Head.of("work", "计入对接投放"),
            Head.of("note", "备注"));

    private static final List<Head> FACTS = List.of(
            Head.demanded("institution", "机构"),
            Head.demanded("title", "协议名称"),
            Head.demanded("kind", "类别"),
            Head.demanded("day", "日期"),
            Head.demanded("amount", "金额（万元）"),
            Head.of("words", "说明"));

    private final AgreementStore store;
    private final Whereabouts places;
    private final OfficeCalendar calendar;
    private final InstantSource clock;
    private final TakingRows rows;
    private final ApplicationEventPublisher events;

    KeepingAgreements(
            AgreementStore store,
            Whereabouts places,
            OfficeCalendar calendar,
            InstantSource clock,
            TakingRows rows,
            ApplicationEventPublisher events) {
        this.store = store;
        this.places = places;
        this.calendar = calendar;
        this.clock = clock;
        this.rows = rows;
        this.events = events;
    }

    @Transactional(readOnly = true)
    List<Agreement> all(LocalDate upTo) {
        return store.all(upTo);
    }

    @Transactional(readOnly = true)
    Agreement required(long id) {
        return store.find(id, calendar.today()).orElseThrow(() -> Refused.because(AgreementError.UNKNOWN, id));
    }

    @Transactional(readOnly = true)
    List<AgreementFact> facts(long id) {
        return store.facts(id);
    }

    @Transactional
    long sign(AgreementDraft draft) {
        draft.check(calendar.today());
        InstitutionId institution = places.institution(draft.institution()).id();
        if (named(institution, draft.title()) != null)
            throw Refused.because(AgreementError.SAME_TITLE, places.name(institution));
        long id = store.add(draft, institution, clock.instant(), account());
        publish(
                "agreement.signed",
                id,
                Map.of(
                        "institution",
                        institution.code(),
                        "promised",
                        draft.promised().toPlainString()),
                draft.title());
        return id;
    }

    private @Nullable Agreement named(InstitutionId institution, String title) {
        return store.all(calendar.today()).stream()
                .filter(one ->
                        one.institution().equals(institution) && one.title().equals(title))
                .findFirst()
                .orElse(null);
    }

    @Transactional
    void end(long id, LocalDate day, String reason) {
        Agreement agreement = required(id);
        String why = words(reason);
        if (why.isEmpty()) throw Refused.because(AgreementError.MISSING, "原因");
        within(agreement, day);
        store.end(id, day, why);
        publish("agreement.ended", id, Map.of("day", day.toString()), why);
    }

    /** @param amount 元 */
    @Transactional
    long record(long id, AgreementFact.Kind kind, LocalDate day, BigDecimal amount, String said) {
        Agreement agreement = required(id);
        if (amount.signum() <= 0) throw Refused.because(AgreementError.NOT_POSITIVE, "金额");
        within(agreement, day);
        long fact = store.fact(agreement, kind, day, amount, words(said), clock.instant(), account());
        publish(
                kind == AgreementFact.Kind.GRANTED ? "agreement.granted" : "agreement.disbursed",
                id,
                Map.of("amount", amount.toPlainString(), "day", day.toString()),
                "");
        return fact;
    }

    private void within(Agreement agreement, LocalDate day) {
        if (day.isAfter(calendar.today())) throw Refused.because(AgreementError.IN_FUTURE, day);
        if (day.isBefore(agreement.from()) || day.isAfter(agreement.until()))
            throw Refused.because(AgreementError.OUTSIDE, day, agreement.from(), agreement.until());
    }

    @Transactional
    void cancel(long id, long fact, String reason) {
        required(id);
        AgreementFact found = store.facts(id).stream()
                .filter(one -> one.id() == fact)
                .findFirst()
                .orElseThrow(() -> Refused.because(AgreementError.FACT_UNKNOWN, fact));
        if (found.cancelReason() != null) throw Refused.because(AgreementError.ALREADY_CANCELLED);
        String why = words(reason);
        if (why.isEmpty()) throw Refused.because(AgreementError.MISSING, "原因");
        store.cancel(fact, why, clock.instant(), account());
        publish("agreement.fact-cancelled", id, Map.of("amount", found.amount().toPlainString()), why);
    }

    /** Agreements from a workbook; 分年度承诺 is written {@code 2022:20000；2023:30000}. */
    public ListTakenView takeAgreements(String fileName, byte[] content) {
        return rows.take("agreement.imported", "agreement-file", fileName, content, HEADS, row -> {
            String institution = row.required("institution", 100);
            String title = row.required("title", 200);
            LocalDate signed = row.demanded("signed") ? row.day("signed") : null;
            LocalDate from = row.demanded("from") ? row.day("from") : null;
            LocalDate until = row.demanded("until") ? row.day("until") : null;
            BigDecimal promised = row.demanded("promised") ? row.number("promised", LEAST, MOST) : null;
            Map<Integer, BigDecimal> years = new HashMap<>();
            for (String part : row.text("years").split("[；;、\\n]")) {
                if (part.isBlank()) continue;
                String[] both = part.strip().split("[:：]");
                try {
                    years.put(
                            Integer.parseInt(both[0].replace("年", "").strip()),
                            Unit.WAN_YUAN.toBase(new BigDecimal(both[1].strip())));
                } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                    row.fault("years", Problem.of(AgreementError.MISSING, "年份:金额"));
                }
            }
            if (row.isFaulty() || signed == null || from == null || until == null || promised == null) return;
            AgreementDraft draft = new AgreementDraft(
                    institution,
                    title,
                    signed,
                    row.text("at", 200),
                    null,
                    from,
                    until,
                    Unit.WAN_YUAN.toBase(promised),
                    row.text("work").equals("是"),
                    row.text("note", 1000),
                    years);
            TakingRows.attempt(row, "title", () -> sign(draft));
        });
    }

    /** What was granted and disbursed, from a workbook. */
    public ListTakenView takeFacts(String fileName, byte[] content) {
        return rows.take("agreement.facts-imported", "agreement-file", fileName, content, FACTS, row -> {
            String title = row.required("title", 200);
            AgreementFact.Kind kind = row.demanded("kind")
                    ? row.choice("kind", Map.of("授信", AgreementFact.Kind.GRANTED, "投放", AgreementFact.Kind.DISBURSED))
                    : null;
            LocalDate day = row.demanded("day") ? row.day("day") : null;
            BigDecimal amount = row.demanded("amount") ? row.number("amount", LEAST, MOST) : null;
            if (row.isFaulty() || kind == null || day == null || amount == null) return;
            TakingRows.attempt(row, "title", () -> {
                Agreement agreement =
                        named(places.institution(row.text("institution")).id(), title);
                if (agreement == null) throw Refused.because(AgreementError.UNKNOWN, title);
                record(agreement.id(), kind, day, Unit.WAN_YUAN.toBase(amount), row.text("words"));
            });
        });
    }

    private static String words(String said) {
        String words = said.strip();
        return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    }

    private void publish(String action, long id, Map<String, String> detail, String why) {
        events.publishEvent(new AgreementEvent(action, "agreement/" + id, detail, why));
    }

    private static String account() {
        return Asking.required().account();
    }
}
