package org.huoshui.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.PersonalData;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unmasking;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows whole values for a purpose of the dictionary, so many a day, each with its line. The line is written in the
 * transaction that reads the value: no value without its line.
 */
@Service
class StatedUnmasking implements Unmasking {

    private static final int LONGEST_WORDS = 300;
    private static final String LIST = "*";

    private final JdbcClient jdbc;
    private final PrivacySettings settings;
    private final Persons persons;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final TransactionTemplate apart;

    StatedUnmasking(
            JdbcClient jdbc,
            PrivacySettings settings,
            Persons persons,
            ApplicationEventPublisher events,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.persons = persons;
        this.events = events;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The whole value of one field of one person.
     *
     * @throws Refused PRV-101 to PRV-107
     */
    @Transactional
    public String unmask(String subject, String field, Reason reason) {
        Purpose purpose = checked(reason);
        PersonalData.Person person = persons.required(subject);
        String value = persons.of(subject)
                .clear(Persons.id(subject), field)
                .orElseThrow(() -> Refused.because(PrivacyError.FIELD_EMPTY));
        hold(person.subject(), field, 1, purpose, reason.words().strip());
        return value;
    }

    @Override
    @Transactional
    public void allowList(String what, int count, Reason reason) {
        hold(what, LIST, count, checked(reason), reason.words().strip());
    }

    private Purpose checked(Reason reason) {
        Purpose purpose = settings.purposes().stream()
                .filter(known -> known.code().equals(reason.purpose()))
                .findFirst()
                .orElseThrow(() -> Refused.because(PrivacyError.PURPOSE_UNKNOWN));
        String words = reason.words().strip();
        if (words.isEmpty() && purpose.wordsNeeded()) throw Refused.because(PrivacyError.WORDS_MISSING, purpose.zh());
        if (words.length() > LONGEST_WORDS) throw Refused.because(PrivacyError.WORDS_TOO_LONG, LONGEST_WORDS);
        return purpose;
    }

    /** Holds the day's limit and writes the line. */
    private void hold(String subject, String field, int count, Purpose purpose, String words) {
        boolean list = field.equals(LIST);
        String account = Asking.required().account();
        // two windows of one account must not slip under the limit side by side
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('unmask ' || ?, 0))")
                .param(account)
                .query((row, number) -> number)
                .list();
        int limit = settings.number(list ? "unmask.lists_per_day" : "unmask.values_per_day")
                .orElse(0);
        if (today(account, list) >= limit) {
            Problem problem = Problem.of(list ? PrivacyError.LIST_LIMIT_REACHED : PrivacyError.LIMIT_REACHED, limit);
            Map<String, String> detail = Map.of("field", field, "purpose", purpose.code(), "limit", "" + limit);
            apart.executeWithoutResult(transaction -> events.publishEvent(
                    new PrivacyEvent("privacy.unmask-refused", subject, detail, words, Auditable.Result.REFUSED)));
            throw new Refused(problem);
        }
        jdbc.sql("""
                        insert into privacy_unmasking (at, account, subject, field, persons, purpose, words)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(database(clock.instant()))
                .param(account)
                .param(subject)
                .param(field)
                .param(count)
                .param(purpose.code())
                .param(words)
                .update();
        events.publishEvent(PrivacyEvent.of(
                list ? "privacy.list-unmasked" : "privacy.unmasked",
                subject,
                list
                        ? Map.of("persons", Integer.toString(count), "purpose", purpose.zh())
                        : Map.of("field", field, "purpose", purpose.zh()),
                words.isEmpty() ? purpose.zh() : words));
    }

    private int today(String account, boolean list) {
        Instant midnight = settings.today().atStartOfDay(PrivacySettings.ZONE).toInstant();
        return Objects.requireNonNull(
                jdbc.sql("select count(*) from privacy_unmasking where account = ? and at >= ? and (field = '*') = ?")
                        .param(account)
                        .param(database(midnight))
                        .param(list)
                        .query(Integer.class)
                        .single());
    }

    private static OffsetDateTime database(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
