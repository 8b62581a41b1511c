package org.huoshui.identity.approval;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.huoshui.kernel.Said;

/** Where a proposal stands. From PROPOSED one step leads to an end; nothing leads back. */
enum ProposalState {
    PROPOSED("待批准", "waiting"),
    APPROVED("已批准", "approved"),
    REFUSED("未批准", "refused"),
    WITHDRAWN("已撤回", "withdrawn"),
    EXPIRED("已过期", "expired"),
    STALE("已失效", "overtaken");

    /** What is done to a proposal. */
    enum Action {
        APPROVE,
        REFUSE,
        WITHDRAW,
        /** Nobody decided in time. */
        EXPIRE,
        /** What it would have changed is no longer what it was. */
        OVERTAKE
    }

    private static final Map<ProposalState, Map<Action, ProposalState>> STEPS = new EnumMap<>(Map.of(
            PROPOSED,
            Map.of(
                    Action.APPROVE, APPROVED,
                    Action.REFUSE, REFUSED,
                    Action.WITHDRAW, WITHDRAWN,
                    Action.EXPIRE, EXPIRED,
                    Action.OVERTAKE, STALE)));

    private final Said word;

    ProposalState(String zh, String en) {
        this.word = new Said(zh, en);
    }

    Said word() {
        return word;
    }

    /** Where the action leads; empty where it is not possible. */
    Optional<ProposalState> after(Action action) {
        return Optional.ofNullable(STEPS.getOrDefault(this, Map.of()).get(action));
    }

    boolean isOver() {
        return !STEPS.containsKey(this);
    }
}
