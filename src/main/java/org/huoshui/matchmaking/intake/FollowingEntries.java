package org.huoshui.matchmaking.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.huoshui.matchmaking.need.Need;
import org.huoshui.matchmaking.need.NeedAction;
import org.huoshui.matchmaking.need.NeedId;
import org.huoshui.matchmaking.need.NeedLife;
import org.huoshui.matchmaking.need.NeedSteps;
import org.huoshui.matchmaking.need.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of an entry's secret may see and do: how his need stands, and take it back. To be called as the program. */
@Service
class FollowingEntries {

    private static final Said WAITING = new Said("待短信验证", "waiting for the code");

    private final FormStore store;
    private final Needs needs;
    private final NeedSteps steps;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    FollowingEntries(
            FormStore store,
            Needs needs,
            NeedSteps steps,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.needs = needs;
        this.steps = steps;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param need absent until the telephone is confirmed
     * @param banks before how many it was put; which ones is said to the firm's own account only
     */
    record Standing(
            @Nullable NeedId need,
            String state,
            Said said,
            String firmName,
            BigDecimal amount,
            int months,
            Instant sentAt,
            int banks,
            boolean mayWithdraw) {}

    @Transactional
    public Standing state(String secret) {
        return standing(required(secret));
    }

    @Transactional
    public Standing withdraw(String secret) {
        FormEntry entry = required(secret);
        NeedId id = entry.need();
        if (!standing(entry).mayWithdraw()) throw Refused.because(IntakeError.WITHDRAWN_ALREADY);
        if (id == null) {
            store.delete(entry.id());
        } else {
            steps.withdraw(id, "填报人凭查询链接撤回");
            store.withdrawn(entry.id(), clock.instant());
        }
        events.publishEvent(new IntakeEvent("form-entry.withdrawn", "form-entry/" + entry.id(), Map.of(), ""));
        return id == null
                ? new Standing(
                        null,
                        "GONE",
                        new Said("已撤回并删除", "withdrawn and deleted"),
                        entry.firmName(),
                        entry.amount(),
                        entry.months(),
                        entry.createdAt(),
                        0,
                        false)
                : standing(required(secret));
    }

    private FormEntry required(String secret) {
        return store.locked(secret).orElseThrow(() -> Refused.because(IntakeError.ENTRY_UNKNOWN));
    }

    private Standing standing(FormEntry entry) {
        NeedId id = entry.need();
        if (id == null)
            return new Standing(
                    null,
                    "UNCONFIRMED",
                    WAITING,
                    entry.firmName(),
                    entry.amount(),
                    entry.months(),
                    entry.createdAt(),
                    0,
                    true);
        Need need = needs.required(id);
        return new Standing(
                id,
                need.state().name(),
                need.state().said(),
                entry.firmName(),
                need.amount(),
                need.months(),
                entry.createdAt(),
                banks(id),
                NeedLife.TABLE.find(need.state(), NeedAction.WITHDRAW).isPresent());
    }

    private int banks(NeedId need) {
        return jdbc.sql("select count(*) from matchmaking_referral where need = ?")
                .param(need.value())
                .query(Integer.class)
                .single();
    }
}
