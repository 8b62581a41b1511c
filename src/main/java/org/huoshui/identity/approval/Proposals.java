package org.huoshui.identity.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code identity_proposal}. Whose rows there are the database decides. */
@Repository
class Proposals {

    private static final TypeReference<List<Change.Line>> LINES = new TypeReference<>() {};
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Proposals(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is wanted of the list. */
    enum Which {
        /** Waiting, whoever proposed it. */
        WAITING,
        /** Proposed by who asks. */
        MINE,
        /** Over. */
        DECIDED
    }

    record Wanted(
            String kind,
            Change change,
            String payload,
            String fingerprint,
            String reason,
            Set<Role> deciders,
            Instant at,
            Instant expires) {}

    /** Empty when another one about the same thing waits. */
    Optional<Long> insert(Wanted wanted, Asker by) {
        return jdbc.sql("""
                        insert into identity_proposal (kind, subject, concerns, title_zh, title_en, lines, payload,
                            fingerprint, reason, deciders, proposed_by, proposer_name, proposed_at, expires_at)
                        values (:kind, :subject, :concerns, :zh, :en, :lines::jsonb, :payload::jsonb, :fingerprint,
                            :reason, string_to_array(:deciders, ','), :by, :name, :at, :expires)
                        on conflict (kind, subject) where state = 'PROPOSED' do nothing returning id""")
                .param("kind", wanted.kind())
                .param("subject", wanted.change().subject())
                .param("concerns", wanted.change().concerns())
                .param("zh", wanted.change().title().zh())
                .param("en", wanted.change().title().en())
                .param("lines", json.writeValueAsString(wanted.change().lines()))
                .param("payload", wanted.payload())
                .param("fingerprint", wanted.fingerprint())
                .param("reason", wanted.reason())
                .param(
                        "deciders",
                        String.join(
                                ",",
                                wanted.deciders().stream()
                                        .sorted()
                                        .map(Role::name)
                                        .toList()))
                .param("by", by.account())
                .param("name", by.name())
                .param("at", database(wanted.at()))
                .param("expires", database(wanted.expires()))
                .query(Long.class)
                .optional();
    }

    Optional<Long> waiting(String kind, String subject) {
        return jdbc.sql("select id from identity_proposal where kind = ? and subject = ? and state = 'PROPOSED'")
                .param(kind)
                .param(subject)
                .query(Long.class)
                .optional();
    }

    Optional<StoredProposal> find(long id) {
        return jdbc.sql("select * from identity_proposal where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** Held until the end of the transaction: of two who decide at once, the second finds it decided. */
    Optional<StoredProposal> lock(long id) {
        return jdbc.sql("select * from identity_proposal where id = ? for update")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** Newest first. */
    List<StoredProposal> list(Which which, String account) {
        String condition = switch (which) {
            case WAITING -> "state = 'PROPOSED'";
            case MINE -> "proposed_by = :account";
            case DECIDED -> "state <> 'PROPOSED'";
        };
        return jdbc.sql("select * from identity_proposal where " + condition
                        + " and :account::text is not null order by coalesce(decided_at, proposed_at) desc, id desc limit "
                        + MOST)
                .param("account", account)
                .query(this::row)
                .list();
    }

    /** All there ever were about a subject and its parts, newest first. */
    List<StoredProposal> about(String subject) {
        return jdbc.sql("select * from identity_proposal where subject = ? or starts_with(subject, ?) order by id desc")
                .param(subject)
                .param(subject + "/")
                .query(this::row)
                .list();
    }

    List<StoredProposal> overdue(Instant now) {
        return jdbc.sql("""
                        select * from identity_proposal where state = 'PROPOSED' and expires_at <= ?
                        order by id for update skip locked""").param(database(now)).query(this::row).list();
    }

    void close(long id, ProposalState state, Asker by, Instant at, @Nullable String words) {
        jdbc.sql("""
                        update identity_proposal
                        set state = :state, decided_by = :by, decider_name = :name, decided_at = :at, decision = :words
                        where id = :id and state = 'PROPOSED'""")
                .param("state", state.name())
                .param("by", by.account())
                .param("name", by.name())
                .param("at", database(at))
                .param("words", words)
                .param("id", id)
                .update();
    }

    private StoredProposal row(ResultSet row, int number) throws SQLException {
        Set<Role> deciders = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("deciders").getArray())
                .map(Role::valueOf)
                .forEach(deciders::add);
        return new StoredProposal(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("concerns"),
                new Said(row.getString("title_zh"), row.getString("title_en")),
                json.readValue(row.getString("lines"), LINES),
                row.getString("payload"),
                row.getString("fingerprint"),
                row.getString("reason"),
                deciders,
                ProposalState.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getString("proposer_name"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                row.getString("decider_name"),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("decision"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime database(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
