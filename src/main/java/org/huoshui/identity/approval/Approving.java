package org.huoshui.identity.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.identity.RoleWords;
import org.huoshui.identity.approval.ProposalState.Action;
import org.huoshui.kernel.Approvable;
import org.huoshui.kernel.Approvals;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proposes and decides. What is approved is applied in the approver's transaction: either the change is there and the
 * proposal is approved, or neither.
 */
@Service
class Approving implements Approvals {

    private static final int LONGEST_REASON = 1000;

    private final Proposals proposals;
    private final ObjectProvider<Approvable<?>> approvables;
    private final ApprovalSettings settings;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Approving(
            Proposals proposals,
            ObjectProvider<Approvable<?>> approvables,
            ApprovalSettings settings,
            JsonMapper json,
            ApplicationEventPublisher events,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.proposals = proposals;
        this.approvables = approvables;
        this.settings = settings;
        this.json = json;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param told what the approver is told once */
    record Approved(StoredProposal proposal, @Nullable Said told) {}

    /** Between proposing and deciding, the thing changed or went away. */
    private static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The change was refused by who keeps the thing. */
    private static final class NotDone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Refused why;

        NotDone(Refused why) {
            super(why);
            this.why = why;
        }
    }

    @Override
    public <P> Proposal propose(Approvable<P> approvable, P payload, @Nullable String reason) {
        expireOverdue();
        String why = reason == null ? "" : reason.strip();
        if (why.length() > LONGEST_REASON) throw Refused.because(ApprovalRefusal.REASON_TOO_LONG, LONGEST_REASON);
        return required(transaction.execute(status -> keep(approvable, payload, why)));
    }

    private <P> Proposal keep(Approvable<P> approvable, P payload, String reason) {
        Asker asker = Asking.required();
        Change change = approvable.describe(payload);
        if (asker.account().equals(change.concerns())) throw Refused.because(ApprovalRefusal.CONCERNS_YOU);
        Set<Role> deciders = approvable.deciders(payload);
        Instant now = clock.instant();
        long id = proposals
                .insert(
                        new Proposals.Wanted(
                                approvable.kind(),
                                change,
                                json.writeValueAsString(payload),
                                fingerprint(change),
                                reason,
                                deciders,
                                now,
                                now.plus(Duration.ofDays(settings.days()))),
                        asker)
                .orElseThrow(() -> Refused.because(
                        ApprovalRefusal.ALREADY_WAITING,
                        proposals
                                .waiting(approvable.kind(), change.subject())
                                .map(String::valueOf)
                                .orElse("?")));
        events.publishEvent(
                ProposalEvent.of(ProposalState.PROPOSED, proposals.find(id).orElseThrow(), reason));
        return Proposal.of(id, change.title(), deciders);
    }

    /**
     * @throws Refused IDN-302 to IDN-308; after IDN-307 the proposal is void, after IDN-308 it goes on waiting
     */
    Approved approve(long id, @Nullable String words) {
        expireOverdue();
        try {
            return required(transaction.execute(status -> apply(id, words)));
        } catch (Moved moved) {
            transaction.executeWithoutResult(status -> {
                StoredProposal proposal = locked(id, Action.OVERTAKE);
                close(proposal, Action.OVERTAKE, Asking.required(), null);
            });
            throw Refused.because(ApprovalRefusal.OVERTAKEN, id);
        } catch (NotDone notDone) {
            Problem first = notDone.why.problem();
            throw Refused.because(ApprovalRefusal.NOT_DONE, id, first.zh(), first.en());
        }
    }

    private Approved apply(long id, @Nullable String words) {
        Asker asker = Asking.required();
        StoredProposal proposal = decidable(id, Action.APPROVE, asker);
        Approvable<?> approvable = approvables.stream()
                .filter(one -> one.kind().equals(proposal.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows how to apply " + proposal.kind()));
        Said told = applyAs(approvable, proposal);
        close(proposal, Action.APPROVE, asker, words);
        return new Approved(proposals.find(id).orElseThrow(), told);
    }

    private <P> @Nullable Said applyAs(Approvable<P> approvable, StoredProposal proposal) {
        P payload = json.readValue(proposal.payload(), approvable.payload());
        Change now;
        try {
            now = approvable.describe(payload);
        } catch (Refused gone) {
            throw new Moved();
        }
        if (!fingerprint(now).equals(proposal.fingerprint())) throw new Moved();
        try {
            return approvable.apply(payload);
        } catch (Refused why) {
            throw new NotDone(why);
        }
    }

    void refuse(long id, String words) {
        if (words.isBlank()) throw Refused.because(ApprovalRefusal.WORDS_MISSING);
        expireOverdue();
        transaction.executeWithoutResult(status -> {
            Asker asker = Asking.required();
            close(decidable(id, Action.REFUSE, asker), Action.REFUSE, asker, words.strip());
        });
    }

    void withdraw(long id) {
        expireOverdue();
        transaction.executeWithoutResult(status -> {
            Asker asker = Asking.required();
            StoredProposal proposal = locked(id, Action.WITHDRAW);
            if (!proposal.isBy(asker)) throw Refused.because(ApprovalRefusal.NOT_YOURS);
            close(proposal, Action.WITHDRAW, asker, null);
        });
    }

    List<StoredProposal> list(Proposals.Which which) {
        expireOverdue();
        return required(transaction.execute(
                status -> proposals.list(which, Asking.required().account())));
    }

    List<StoredProposal> about(String subject) {
        expireOverdue();
        return required(transaction.execute(status -> proposals.about(subject)));
    }

    StoredProposal require(long id) {
        expireOverdue();
        return required(transaction.execute(status ->
                proposals.find(id).orElseThrow(() -> Refused.because(ApprovalRefusal.UNKNOWN, Long.toString(id)))));
    }

    /** Kind by its name for people. */
    Map<String, Said> kinds() {
        return approvables.stream().collect(Collectors.toMap(Approvable::kind, Approvable::name));
    }

    /** The program's own work, before anybody looks: the office sees no proposal that is past its day as waiting. */
    void expireOverdue() {
        Asking.run(
                Asker.system(),
                () -> transaction.executeWithoutResult(status -> proposals
                        .overdue(clock.instant())
                        .forEach(one -> close(one, Action.EXPIRE, Asker.system(), null))));
    }

    private StoredProposal decidable(long id, Action action, Asker asker) {
        StoredProposal proposal = locked(id, action);
        if (proposal.isBy(asker)) throw Refused.because(ApprovalRefusal.OWN_PROPOSAL);
        if (asker.account().equals(proposal.concerns())) throw Refused.because(ApprovalRefusal.CONCERNS_YOU);
        if (!proposal.mayBeDecidedBy(asker))
            throw Refused.because(
                    ApprovalRefusal.NOT_A_DECIDER,
                    proposal.deciders().stream()
                            .map(role -> RoleWords.of(role).zh())
                            .collect(Collectors.joining("或")));
        return proposal;
    }

    private StoredProposal locked(long id, Action action) {
        StoredProposal proposal = proposals
                .lock(id)
                .or(() -> proposals.find(id)) // the auditor reads without being able to hold
                .orElseThrow(() -> Refused.because(ApprovalRefusal.UNKNOWN, Long.toString(id)));
        if (proposal.state().after(action).isEmpty())
            throw Refused.because(
                    ApprovalRefusal.ALREADY_DECIDED,
                    Long.toString(id),
                    proposal.state().word().zh(),
                    proposal.state().word().en());
        return proposal;
    }

    private void close(StoredProposal proposal, Action action, Asker by, @Nullable String words) {
        ProposalState to = proposal.state().after(action).orElseThrow();
        proposals.close(proposal.id(), to, by, clock.instant(), words);
        events.publishEvent(ProposalEvent.of(to, proposal, words));
    }

    private static String fingerprint(Change change) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(change.state().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
