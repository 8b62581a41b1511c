package org.huoshui.matchmaking.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.intake.DigestItems.Answer;
import org.huoshui.matchmaking.intake.DigestItems.Verdict;
import org.huoshui.workbook.ListBook;
import org.huoshui.workbook.ListRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a list back that an institution has filled in: all rows or none, each through the service behind the button of the
 * page. What is wrong comes back at its cell.
 */
@Service
class AnsweringDigest {

    private static final int MOST_ROWS = 5000;
    private static final BigDecimal LEAST_WAN = new BigDecimal("0.0001");
    private static final BigDecimal MOST_WAN = new BigDecimal("1000000");
    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(36);
    private static final int LONGEST_WORDS = 500;

    private final DigestStore store;
    private final DigestSheet sheet;
    private final Map<String, DigestItems> kinds;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AnsweringDigest(
            DigestStore store,
            DigestSheet sheet,
            List<DigestItems> kinds,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.sheet = sheet;
        this.kinds = kinds.stream().collect(Collectors.toMap(DigestItems::kind, Function.identity()));
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param done how many rows were done; none where there are problems
     * @param empty rows left without a word
     * @param problems each at its cell
     * @param markedCopy the file with remarks; absent when all was well
     */
    record Outcome(int done, int empty, List<Problem> problems, byte @Nullable [] markedCopy) {}

    private record Reply(ListRow row, Digest.Row told, DigestItems kind, Answer answer) {}

    /** @throws Refused when it is no such list, or the digest is not the asker's */
    Outcome take(long id, String fileName, byte[] content) {
        Digest digest = transaction.execute(status -> own(id));
        if (digest == null) throw Refused.because(IntakeError.DIGEST_UNKNOWN);
        List<Digest.Row> told = transaction.execute(status -> store.rows(id));
        ListBook book = ListBook.read(fileName, content, DigestSheet.ANSWERS, MOST_ROWS);
        List<Reply> replies = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        Map<Integer, Digest.Row> byNumber =
                told == null ? Map.of() : told.stream().collect(Collectors.toMap(Digest.Row::number, row -> row));
        int empty = 0;
        for (ListRow row : book.rows()) {
            if (row.text(DigestSheet.VERDICT).isEmpty() && isUntouched(row)) {
                empty++;
                continue;
            }
            Reply reply = reply(digest, row, byNumber, seen);
            if (reply != null) replies.add(reply);
        }
        if (replies.isEmpty() && book.problems().isEmpty()) throw Refused.because(IntakeError.NOTHING_ANSWERED);
        if (book.problems().isEmpty()) perform(digest, fileName, replies);
        List<Problem> problems = book.problems();
        return new Outcome(
                problems.isEmpty() ? replies.size() : 0,
                empty,
                problems,
                book.markedCopy(content).orElse(null));
    }

    private static boolean isUntouched(ListRow row) {
        return List.of(DigestSheet.REASON, DigestSheet.WORDS, DigestSheet.AMOUNT, DigestSheet.RATE, DigestSheet.MONTHS)
                .stream()
                .allMatch(key -> row.text(key).isEmpty());
    }

    private Digest own(long id) {
        Digest digest = store.find(id).orElseThrow(() -> Refused.because(IntakeError.DIGEST_UNKNOWN));
        if (!digest.institution().code().equals(Asking.required().institution()))
            throw Refused.because(IntakeError.DIGEST_UNKNOWN);
        return digest;
    }

    private @Nullable Reply reply(Digest digest, ListRow row, Map<Integer, Digest.Row> told, Set<Integer> seen) {
        Integer number = row.demanded(DigestSheet.NUMBER) ? row.integer(DigestSheet.NUMBER, 1, MOST_ROWS) : null;
        Digest.Row known = number == null ? null : told.get(number);
        if (known == null || !sheet.check(digest.id(), known).equals(row.text(DigestSheet.CHECK))) {
            row.fault(DigestSheet.NUMBER, Problem.of(IntakeError.ROW_DOES_NOT_FIT));
            return null;
        }
        if (!seen.add(known.number())) row.fault(DigestSheet.NUMBER, Problem.of(IntakeError.ROW_TWICE));
        DigestItems kind = kinds.get(known.kind());
        Verdict verdict =
                row.demanded(DigestSheet.VERDICT) ? row.choice(DigestSheet.VERDICT, DigestSheet.verdicts()) : null;
        if (kind == null || verdict == null) return null;
        Answer answer = answer(row, kind, verdict);
        return row.isFaulty() ? null : new Reply(row, known, kind, answer);
    }

    private static Answer answer(ListRow row, DigestItems kind, Verdict verdict) {
        String words = row.text(DigestSheet.WORDS, LONGEST_WORDS);
        String reason = null;
        if (verdict == Verdict.REFUSE && !kind.reasons().isEmpty() && row.demanded(DigestSheet.REASON))
            reason = row.choice(
                    DigestSheet.REASON,
                    kind.reasons().stream()
                            .collect(Collectors.toMap(DigestItems.Reason::name, DigestItems.Reason::code)));
        else if (verdict != Verdict.REFUSE && !row.text(DigestSheet.REASON).isEmpty())
            row.fault(DigestSheet.REASON, Problem.of(IntakeError.NO_REASON_HERE));
        BigDecimal amount = null;
        BigDecimal rate = null;
        Integer months = null;
        if (verdict == Verdict.OFFER) {
            if (row.demanded(DigestSheet.AMOUNT)) amount = row.number(DigestSheet.AMOUNT, LEAST_WAN, MOST_WAN);
            if (row.demanded(DigestSheet.RATE)) rate = row.number(DigestSheet.RATE, BigDecimal.ZERO, MOST_RATE);
            if (row.demanded(DigestSheet.MONTHS)) months = row.integer(DigestSheet.MONTHS, 1, 600);
        } else {
            for (String key : List.of(DigestSheet.AMOUNT, DigestSheet.RATE, DigestSheet.MONTHS))
                if (!row.text(key).isEmpty()) row.fault(key, Problem.of(IntakeError.NO_OFFER_HERE));
        }
        return new Answer(verdict, reason, words, amount == null ? null : Unit.WAN_YUAN.toBase(amount), rate, months);
    }

    /**
     * One transaction over all rows. What follows from a bank's step concerns rows it does not see, so the transaction has the
     * program's walls and each step is the bank's; that the rows are the bank's own has been looked at before.
     */
    private void perform(Digest digest, String fileName, List<Reply> replies) {
        Asker bank = Asking.required();
        Asker program = new Asker(bank.account(), bank.name(), Set.of(Role.SYSTEM), null).from(bank.address());
        Reply[] now = new Reply[1];
        try {
            Asking.run(
                    program,
                    () -> transaction.executeWithoutResult(status -> {
                        Instant at = clock.instant();
                        for (Reply reply : replies) {
                            now[0] = reply;
                            long item = reply.told().item().item();
                            Asking.run(bank, () -> reply.kind().answer(item, digest.institution(), reply.answer()));
                            store.answered(
                                    digest.id(),
                                    reply.told().number(),
                                    reply.answer().verdict(),
                                    at);
                        }
                        store.answered(digest.id(), at, bank.account());
                        events.publishEvent(new IntakeEvent(
                                "digest.answered",
                                "digest/" + digest.id(),
                                Map.of(
                                        "institution", digest.institution().code(),
                                        "rows", Integer.toString(replies.size()),
                                        "file", fileName),
                                ""));
                    }));
        } catch (Refused refused) {
            Reply failed = now[0];
            if (failed == null) throw refused;
            failed.row().fault(DigestSheet.VERDICT, refused);
        }
    }
}
