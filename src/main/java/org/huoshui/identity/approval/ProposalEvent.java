package org.huoshui.identity.approval;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
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
        if (words != null && !words.isEmpty()) detail.put("words", words);
        return detail;
    }

    @Override
    public String why() {
        return proposal.reason();
    }

    @Override
    public Map<String, String> before() {
        return side(Change.Line::before);
    }

    @Override
    public Map<String, String> after() {
        return side(Change.Line::after);
    }

    private Map<String, String> side(Function<Change.Line, @Nullable Said> side) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Change.Line line : proposal.lines()) {
            Said words = side.apply(line);
            if (words != null) fields.put(line.label().zh(), words.zh());
        }
        return fields;
    }
}
