package org.huoshui.identity.approval;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;

/** A step in a proposal's life, with what it would change. The subject is the thing itself, so that its history is whole. */
record ProposalEvent(
        String step, StoredProposal proposal, @Nullable String words) implements Auditable {

    static ProposalEvent of(ProposalState state, StoredProposal proposal, @Nullable String words) {
        return new ProposalEvent(state.name().toLowerCase(Locale.ROOT), proposal, words);
    }

    @Override
    public String action() {
        return "proposal." + step;
    }

    @Override
    public String subject() {
        return proposal.subject();
    }

    @Override
    public Map<String, String> detail() {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("proposal", Long.toString(proposal.id()));
        detail.put("kind", proposal.kind());
        detail.put("title", proposal.title().zh());
        detail.put("proposedBy", proposal.proposedBy());
        if (!proposal.reason().isEmpty()) detail.put("reason", proposal.reason());
        if (words != null && !words.isEmpty()) detail.put("words", words);
        for (Change.Line line : proposal.lines())
            detail.put(line.label().zh(), said(line.before()) + " → " + said(line.after()));
        return detail;
    }

    private static String said(@Nullable Said words) {
        return words == null ? "（无）" : words.zh();
    }
}
