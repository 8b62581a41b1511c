package org.huoshui.matchmaking.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.intake.FileKind.Looked;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files in the database, so that a backup has them with what they prove. */
@Service
class StoredDocuments implements Documents {

    private static final String COLUMNS =
            "id, holder_kind, holder, firm, township, institution, everyone, name, label, kind, "
                    + "size, sha256, kept_at, kept_by, withdrawn_at, withdrawn_by, withdrawn_why";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_REASON = 300;

    private final JdbcClient jdbc;
    private final IntakeSettings settings;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    StoredDocuments(JdbcClient jdbc, IntakeSettings settings, ApplicationEventPublisher events, InstantSource clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public DocumentId keep(Holder holder, String name, byte[] content) {
        return keep(holder, "", name, content);
    }

    @Override
    @Transactional
    public DocumentId keep(Holder holder, String label, String name, byte[] content) {
        String shortName = lastPart(name);
        IntakeSettings.Values limits = settings.today();
        int megabytes = limits.number("document.megabytes");
        if (content.length > (long) megabytes << 20)
            throw Refused.because(IntakeError.FILE_TOO_LARGE, shortName, megabytes);
        Looked looked = FileKind.at(content, shortName);
        FileKind kind = looked.kind();
        if (kind == null) throw new Refused(Objects.requireNonNull(looked.refusal()));
        String hash = sha256(content);
        List<Document> there = of(holder);
        Optional<Document> same =
                there.stream().filter(one -> one.sha256().equals(hash)).findFirst();
        if (same.isPresent()) return same.get().id();
        int most = limits.number("document.per_holder");
        if (there.size() >= most) throw Refused.because(IntakeError.FILES_TOO_MANY, most);
        DocumentId id = insert(holder, shortened(label, LONGEST_LABEL), shortName, kind, hash, content);
        events.publishEvent(IntakeEvent.document(
                "document.kept",
                id,
                holder,
                Map.of("file", shortName, "size", "" + content.length, "sha256", hash),
                ""));
        return id;
    }

    private DocumentId insert(Holder holder, String label, String name, FileKind kind, String hash, byte[] content) {
        long id = jdbc.sql("""
                        insert into matchmaking_document (holder_kind, holder, firm, township, institution, everyone, name,
                                                          label, kind, size, sha256, kept_at, kept_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(holder.kind())
                .param(holder.id())
                .param(holder.firm())
                .param(holder.township())
                .param(holder.institution())
                .param(holder.everyone())
                .param(name)
                .param(label)
                .param(kind.name())
                .param(content.length)
                .param(hash)
                .param(now())
                .param(Asking.required().account())
                .query(Long.class)
                .single();
        jdbc.sql("insert into matchmaking_document_content (document, content) values (?, ?)")
                .param(id)
                .param(content)
                .update();
        return new DocumentId(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> of(Holder holder) {
        return jdbc.sql("select " + COLUMNS + " from matchmaking_document where holder_kind = ? and holder = ? "
                        + "and withdrawn_at is null order by id")
                .param(holder.kind())
                .param(holder.id())
                .query(StoredDocuments::document)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Document> find(DocumentId id) {
        return jdbc.sql("select " + COLUMNS + " from matchmaking_document where id = ?")
                .param(id.value())
                .query(StoredDocuments::document)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] content(DocumentId id) {
        Document document = required(id);
        byte[] content = jdbc.sql("select content from matchmaking_document_content where document = ?")
                .param(id.value())
                .query((row, number) -> row.getBytes(1))
                .single();
        if (!sha256(content).equals(document.sha256())) throw Refused.because(IntakeError.DOCUMENT_CHANGED);
        return content;
    }

    @Override
    @Transactional
    public void withdraw(DocumentId id, String why) {
        Document document = required(id);
        if (why.isBlank()) throw Refused.because(IntakeError.NO_REASON);
        if (document.withdrawnAt() != null) throw Refused.because(IntakeError.DOCUMENT_WITHDRAWN);
        String reason = shortened(why, LONGEST_REASON);
        int changed = jdbc.sql("update matchmaking_document set withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ? "
                        + "where id = ? and withdrawn_at is null")
                .param(now())
                .param(Asking.required().account())
                .param(reason)
                .param(id.value())
                .update();
        if (changed == 0) throw Refused.because(IntakeError.DOCUMENT_UNKNOWN);
        events.publishEvent(IntakeEvent.document(
                "document.withdrawn", id, document.holder(), Map.of("file", document.name()), reason));
    }

    @Override
    @Transactional
    public void share(Holder holder, InstitutionId institution) {
        shared(holder, institution.code(), null);
    }

    @Override
    @Transactional
    public void shareWithFirm(Holder holder, String firm) {
        shared(holder, null, firm);
    }

    private void shared(Holder holder, @Nullable String institution, @Nullable String firm) {
        jdbc.sql("insert into matchmaking_document_reader (holder_kind, holder, institution, firm, since) "
                        + "values (?, ?, ?, ?, ?) on conflict do nothing")
                .param(holder.kind())
                .param(holder.id())
                .param(institution)
                .param(firm)
                .param(now())
                .update();
    }

    private Document required(DocumentId id) {
        return find(id).orElseThrow(() -> Refused.because(IntakeError.DOCUMENT_UNKNOWN));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        Holder holder = new Holder(
                row.getString("holder_kind"),
                row.getLong("holder"),
                row.getString("firm"),
                row.getString("township"),
                row.getString("institution"),
                row.getBoolean("everyone"));
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Document(
                new DocumentId(row.getLong("id")),
                holder,
                row.getString("name"),
                row.getString("label"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getString("sha256"),
                instant(row.getObject("kept_at", OffsetDateTime.class)),
                row.getString("kept_by"),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawn_by"),
                row.getString("withdrawn_why"));
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }

    /** Without a path, and without what could break a line of a header or of the trail. */
    private static String lastPart(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (last.isEmpty()) return "文件";
        if (last.length() <= LONGEST_NAME) return last;
        // the ending says what it is
        int dot = Math.max(last.lastIndexOf('.'), last.length() - 10);
        return last.substring(0, LONGEST_NAME - (last.length() - dot)) + last.substring(dot);
    }

    private static String shortened(String text, int most) {
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= most ? plain : plain.substring(0, most);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
