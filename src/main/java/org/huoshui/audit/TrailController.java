package org.huoshui.audit;

import java.time.LocalDate;
import java.util.List;
import org.huoshui.audit.TrailVerdict.SealSummary;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The trail as a whole: is it intact, what has been sealed, how long is it kept. The auditor's business. */
@RestController
@RequestMapping("/api/audit")
@OpenTo(Role.AUDITOR)
class TrailController {

    private final CheckingTrail checking;
    private final SealingTrail sealing;
    private final Seals seals;
    private final Retention retention;
    private final TransactionOperations transaction;

    TrailController(
            CheckingTrail checking,
            SealingTrail sealing,
            Seals seals,
            Retention retention,
            TransactionOperations transaction) {
        this.checking = checking;
        this.sealing = sealing;
        this.seals = seals;
        this.retention = retention;
        this.transaction = transaction;
    }

    record TrailWordView(String kind, String code, String zh, String en) {}

    record RetentionToSet(LocalDate effectiveFrom, int months) {}

    /** @param deletesNothing no line is taken away when its time is over */
    record RetentionsView(int leastMonths, boolean deletesNothing, List<Retention.RetentionView> periods) {}

    /** Follows the whole chain; takes seconds for a million lines. */
    @PostMapping("/verification")
    TrailVerdict verify() {
        return checking.check();
    }

    /** Newest first. */
    @GetMapping("/seals")
    List<SealSummary> seals() {
        List<Seal> all = transaction.execute(status -> seals.all());
        return all == null
                ? List.of()
                : all.reversed().stream().map(SealSummary::of).toList();
    }

    @PostMapping("/seals")
    @ResponseStatus(HttpStatus.CREATED)
    SealSummary seal() {
        return SealSummary.of(sealing.sealNow());
    }

    /** What actions, subjects, fields and values are called. */
    @GetMapping("/words")
    List<TrailWordView> words() {
        return TrailWords.all().stream()
                .map(word -> new TrailWordView(word.kind(), word.code(), word.zh(), word.en()))
                .toList();
    }

    @GetMapping("/retention")
    RetentionsView retention() {
        return new RetentionsView(Retention.LEAST_MONTHS, true, retention.all());
    }

    @PostMapping("/retention")
    @ResponseStatus(HttpStatus.CREATED)
    RetentionsView retain(@RequestBody RetentionToSet wanted) {
        retention.set(wanted.effectiveFrom(), wanted.months());
        return retention();
    }
}
