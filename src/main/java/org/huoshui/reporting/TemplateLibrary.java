package org.huoshui.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.template.TemplateEngine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shipped templates and the office's own. Nothing faulty gets in. */
@Component
public class TemplateLibrary {

    private final JdbcClient jdbc;
    private final TemplateEngine engine;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    TemplateLibrary(JdbcClient jdbc, TemplateEngine engine, ApplicationEventPublisher events, InstantSource clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Template> all() {
        List<Template> all = new ArrayList<>(ShippedTemplates.ALL);
        all.addAll(jdbc.sql("""
                        select id, name, file_name, tags, uploaded_by, uploaded_at from reporting_template
                        order by name""").query(TemplateLibrary::template).list());
        return all;
    }

    /** By key or by name. */
    @Transactional(readOnly = true)
    public Template require(String wanted) {
        return find(wanted)
                .orElseThrow(() -> Refused.because(
                        ReportingError.NO_SUCH_TEMPLATE,
                        wanted,
                        all().stream().map(Template::name).collect(Collectors.joining("、"))));
    }

    private Optional<Template> find(String wanted) {
        String word = wanted.strip();
        return all().stream()
                .filter(one -> one.key().equals(word)
                        || one.name().equals(word)
                        || one.nameEn().equalsIgnoreCase(word))
                .findFirst();
    }

    @Transactional(readOnly = true)
    public byte[] content(Template template) {
        if (template.shipped()) return ShippedTemplates.content(template);
        return jdbc.sql("select content from reporting_template where id = :id")
                .param("id", Long.valueOf(template.key()))
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    public TemplateEngine.Check check(String fileName, byte[] docx) {
        return engine.check(fileName, docx);
    }

    /** Stores a sound template; throws {@link Refused} with every fault of one that is not. */
    @Transactional
    public Template upload(String name, String fileName, byte[] docx) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > 100) throw Refused.because(ReportingError.NAME_MISSING);
        TemplateEngine.Check check = engine.check(fileName, docx);
        if (!check.sound()) throw new Refused(check.problems());
        if (find(called).isPresent()) throw Refused.because(ReportingError.NAME_TAKEN, called);
        String account = Asking.required().account();
        Instant now = clock.instant();
        String sha256 = Sha256.hex(docx);
        try {
            long id = jdbc.sql("""
                            insert into reporting_template
                              (name, file_name, content, sha256, tags, uploaded_by, uploaded_at)
                            values (:name, :file, :content, :sha, :tags, :by, :at) returning id""")
                    .param("name", called)
                    .param("file", fileName)
                    .param("content", docx)
                    .param("sha", sha256)
                    .param("tags", check.tags())
                    .param("by", account)
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
            events.publishEvent(new ReportingEvent.TemplateUploaded(id, called, sha256));
            return own(id, called, fileName, check.tags(), account, now);
        } catch (DuplicateKeyException e) {
            throw Refused.because(ReportingError.NAME_TAKEN, called);
        }
    }

    /** Reports written with it stay as they are. */
    @Transactional
    public void delete(String key) {
        Template template = require(key);
        if (template.shipped()) throw Refused.because(ReportingError.SHIPPED_TEMPLATE, template.name());
        jdbc.sql("delete from reporting_template where id = :id")
                .param("id", Long.valueOf(template.key()))
                .update();
        events.publishEvent(new ReportingEvent.TemplateDeleted(Long.parseLong(template.key()), template.name()));
    }

    private static Template template(ResultSet row, int number) throws SQLException {
        return own(
                row.getLong("id"),
                row.getString("name"),
                row.getString("file_name"),
                row.getInt("tags"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant());
    }

    private static Template own(long id, String name, String fileName, int tags, String by, Instant at) {
        return new Template(Long.toString(id), name, name, "", "", false, fileName, tags, by, at);
    }
}
