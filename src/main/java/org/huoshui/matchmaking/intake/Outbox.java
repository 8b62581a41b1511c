package org.huoshui.matchmaking.intake;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.huoshui.kernel.Phone;
import org.huoshui.kernel.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of messages on their way. */
@Component
class Outbox implements TextMessages {

    private static final int MOST_ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(20);
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final MessageGateway gateway;
    private final IntakeSettings settings;
    private final InstantSource clock;

    Outbox(JdbcClient jdbc, Secrets secrets, MessageGateway gateway, IntakeSettings settings, InstantSource clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.gateway = gateway;
        this.settings = settings;
        this.clock = clock;
    }

    enum State {
        WAITING,
        SENT,
        FAILED,
        /** Not worth sending any more. */
        EXPIRED
    }

    /**
     * A message as it lies there.
     *
     * @param text absent once it is erased
     */
    record Message(
            long id,
            String subject,
            @Nullable Phone phone,
            @Nullable String text,
            Instant createdAt,
            Instant goodUntil,
            State state,
            int attempts,
            @Nullable Instant sentAt,
            String fault) {

        /** Nothing that belongs to the person. */
        @Override
        public String toString() {
            return "Message[" + id + " " + state + "]";
        }
    }

    @Override
    @Transactional
    public void send(Phone to, String text, String subject, Duration useful) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into matchmaking_message (subject, phone, phone_print, content, created_at, good_until, state, next_at)
                        values (?, ?, ?, ?, ?, ?, 'WAITING', ?)""")
                .params(
                        subject,
                        secrets.seal(to.clear().getBytes(StandardCharsets.UTF_8)),
                        secrets.fingerprint("phone", to.clear()),
                        secrets.seal(text.getBytes(StandardCharsets.UTF_8)),
                        Moments.database(now),
                        Moments.database(now.plus(useful)),
                        Moments.database(now))
                .update();
    }

    @Override
    public boolean isConnected() {
        return gateway.isConfigured();
    }

    /** The newest ones. */
    @Transactional(readOnly = true)
    public List<Message> all() {
        return jdbc.sql("select * from matchmaking_message order by id desc limit " + SHOWN)
                .query(this::message)
                .list();
    }

    /** Takes messages that are due for a moment out of the hands of other processes. */
    @Transactional
    public List<Message> claim(int most) {
        Instant now = clock.instant();
        jdbc.sql("update matchmaking_message set state = 'EXPIRED' where state = 'WAITING' and good_until < ?")
                .param(Moments.database(now))
                .update();
        List<Message> due = jdbc.sql("""
                        select * from matchmaking_message where state = 'WAITING' and next_at <= ?
                        order by next_at limit ? for update skip locked""")
                .params(Moments.database(now), most)
                .query(this::message)
                .list();
        for (Message one : due) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << one.attempts());
            jdbc.sql("update matchmaking_message set attempts = attempts + 1, next_at = ? where id = ?")
                    .params(Moments.database(now.plus(pause)), one.id())
                    .update();
        }
        return due;
    }

    @Transactional
    public void sent(long id) {
        jdbc.sql("update matchmaking_message set state = 'SENT', sent_at = ?, fault = '' where id = ?")
                .params(Moments.database(clock.instant()), id)
                .update();
    }

    @Transactional
    public void failed(long id, String fault) {
        String said = fault.length() > 200 ? fault.substring(0, 200) : fault;
        jdbc.sql("update matchmaking_message set fault = ?, "
                        + "state = case when attempts >= ? then 'FAILED' else state end where id = ?")
                .params(said, MOST_ATTEMPTS, id)
                .update();
    }

    /** Clears numbers and words of messages past their time. @return how many */
    @Transactional
    public int erase() {
        Instant now = clock.instant();
        Instant before = now.minus(Duration.ofDays(settings.today().number("message.keep_days")));
        return jdbc.sql("update matchmaking_message set phone = null, content = null, erased_at = ? "
                        + "where erased_at is null and created_at < ? and state <> 'WAITING'")
                .params(Moments.database(now), Moments.database(before))
                .update();
    }

    private Message message(ResultSet row, int number) throws SQLException {
        byte[] phone = row.getBytes("phone");
        byte[] content = row.getBytes("content");
        return new Message(
                row.getLong("id"),
                row.getString("subject"),
                phone == null ? null : new Phone(new String(secrets.open(phone), StandardCharsets.UTF_8)),
                content == null ? null : new String(secrets.open(content), StandardCharsets.UTF_8),
                Moments.required(row, "created_at"),
                Moments.required(row, "good_until"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Moments.of(row, "sent_at"),
                row.getString("fault"));
    }
}
