package org.huoshui.matchmaking.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations and the agenda of one event, as rows. */
@Repository
class InvitationStore {

    private static final String SELECT = """
            select id, event, institution, firm, township, name, reply, attendees, words, replied_at, signed_in_at,
                signed_in_by from matchmaking_invitation """;

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Institutions first, then firms, then the others, as they were invited. */
    List<Invitation> of(EventId event) {
        return jdbc.sql(SELECT + " where event = ? order by (institution is null), (firm is null), id")
                .param(event.value())
                .query((row, n) -> invitation(row))
                .list();
    }

    Optional<Invitation> find(EventId event, long id) {
        return jdbc.sql(SELECT + " where event = ? and id = ?")
                .params(event.value(), id)
                .query((row, n) -> invitation(row))
                .optional();
    }

    /** @return the new row's number; empty when the party is invited already */
    Optional<Long> add(Invitation one) {
        return jdbc.sql("""
                        insert into matchmaking_invitation (event, institution, firm, township, name, words)
                        values (:event, :institution, :firm, :township, :name, :words)
                        on conflict do nothing returning id""")
                .param("event", one.event().value())
                .param("institution", one.institution(), Types.VARCHAR)
                .param("firm", one.firm(), Types.VARCHAR)
                .param("township", one.township(), Types.VARCHAR)
                .param("name", one.name())
                .param("words", one.words())
                .query(Long.class)
                .optional();
    }

    void reply(long id, Invitation.Reply reply, String attendees, String words, Instant now) {
        jdbc.sql("""
                        update matchmaking_invitation set reply = :reply, attendees = :attendees, words = :words,
                            replied_at = :at where id = :id""")
                .param("reply", reply.name())
                .param("attendees", attendees)
                .param("words", words)
                .param("at", EventStore.at(now))
                .param("id", id)
                .update();
    }

    /** The first moment counts; who comes later is added to the names. */
    void signIn(long id, Invitation.Door door, String attendees, Instant now) {
        jdbc.sql("""
                        update matchmaking_invitation set signed_in_at = coalesce(signed_in_at, :at),
                            signed_in_by = coalesce(signed_in_by, :door), attendees = :attendees where id = :id""")
                .param("at", EventStore.at(now))
                .param("door", door.name())
                .param("attendees", attendees)
                .param("id", id)
                .update();
    }

    void signOut(long id) {
        jdbc.sql("update matchmaking_invitation set signed_in_at = null, signed_in_by = null where id = ?")
                .param(id)
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from matchmaking_invitation where id = ?").param(id).update();
    }

    List<AgendaItem> agenda(EventId event) {
        return jdbc.sql("select starts, kind, title, institution, firm, speaker, product from matchmaking_agenda "
                        + "where event = ? order by position")
                .param(event.value())
                .query((row, n) -> new AgendaItem(
                        row.getObject("starts", LocalTime.class),
                        AgendaItem.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("institution"),
                        row.getString("firm"),
                        row.getString("speaker"),
                        row.getObject("product", Long.class)))
                .list();
    }

    void setAgenda(EventId event, List<AgendaItem> items) {
        jdbc.sql("delete from matchmaking_agenda where event = ?")
                .param(event.value())
                .update();
        int position = 1;
        for (AgendaItem item : items) {
            jdbc.sql("""
                            insert into matchmaking_agenda (event, position, starts, kind, title, institution, firm, speaker, product)
                            values (:event, :position, :starts, :kind, :title, :institution, :firm, :speaker, :product)""")
                    .param("event", event.value())
                    .param("position", position++)
                    .param("starts", item.starts(), Types.TIME)
                    .param("kind", item.kind().name())
                    .param("title", item.title())
                    .param("institution", item.institution(), Types.VARCHAR)
                    .param("firm", item.firm(), Types.VARCHAR)
                    .param("speaker", item.speaker())
                    .param("product", item.product(), Types.BIGINT)
                    .update();
        }
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        OffsetDateTime replied = row.getObject("replied_at", OffsetDateTime.class);
        OffsetDateTime signedIn = row.getObject("signed_in_at", OffsetDateTime.class);
        String door = row.getString("signed_in_by");
        return new Invitation(
                row.getLong("id"),
                new EventId(row.getLong("event")),
                row.getString("institution"),
                row.getString("firm"),
                row.getString("township"),
                row.getString("name"),
                Invitation.Reply.valueOf(row.getString("reply")),
                row.getString("attendees"),
                row.getString("words"),
                replied == null ? null : replied.toInstant(),
                signedIn == null ? null : signedIn.toInstant(),
                door == null ? null : Invitation.Door.valueOf(door));
    }
}
