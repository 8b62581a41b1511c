package org.huoshui.matchmaking.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files attached to needs, grants, events and the like: listed, added, taken home, withdrawn. */
@RestController
@RequestMapping("/api/matchmaking/documents")
class DocumentController {

    private final Documents documents;
    private final Map<String, DocumentHolders> holders;

    DocumentController(Documents documents, List<DocumentHolders> holders) {
        this.documents = documents;
        this.holders = holders.stream().collect(Collectors.toMap(DocumentHolders::kind, Function.identity()));
    }

    record AttachedDocumentView(
            long id, String name, String label, String kind, long size, String sha256, Instant keptAt, String keptBy) {}

    /** @param mayAttach whether who asks may add a file now, and withdraw one */
    record AttachedDocumentsView(boolean mayAttach, List<AttachedDocumentView> documents) {}

    record DocumentWithdrawal(@Nullable String reason) {}

    /** @param kind what they belong to: {@code need}; @param of its number */
    @GetMapping
    @OpenTo({
        Role.DIRECTOR,
        Role.STATISTICIAN,
        Role.OFFICER,
        Role.LEADER,
        Role.INSTITUTION,
        Role.FIRM,
        Role.TOWNSHIP,
        Role.DEPARTMENT
    })
    @Transactional(readOnly = true)
    public AttachedDocumentsView documents(
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "0") long of) {
        DocumentHolders known = holders.get(kind);
        Holder holder = holder(kind, of);
        return new AttachedDocumentsView(
                known != null && known.mayAttach(holder),
                documents.of(holder).stream().map(DocumentController::view).toList());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION, Role.FIRM, Role.TOWNSHIP, Role.DEPARTMENT
    })
    @Transactional
    public AttachedDocumentView attach(
            @RequestParam String kind,
            @RequestParam long of,
            @RequestParam(defaultValue = "") String label,
            @RequestParam MultipartFile file)
            throws IOException {
        Holder holder = attachable(kind, of);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        DocumentId id = documents.keep(holder, label, name, file.getBytes());
        return view(documents.find(id).orElseThrow());
    }

    /** The file as it came, to be kept, never to be opened in the page. */
    @GetMapping("/{id:\\d+}/file")
    @OpenTo({
        Role.DIRECTOR,
        Role.STATISTICIAN,
        Role.OFFICER,
        Role.LEADER,
        Role.INSTITUTION,
        Role.FIRM,
        Role.TOWNSHIP,
        Role.DEPARTMENT
    })
    @Confidential(value = "document", subject = "document/{id}")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> file(@PathVariable long id) {
        DocumentId wanted = new DocumentId(id);
        byte[] content = documents.content(wanted);
        Document document = documents.find(wanted).orElseThrow();
        return Download.of(document.name(), MediaType.APPLICATION_OCTET_STREAM, content);
    }

    @PostMapping("/{id:\\d+}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION, Role.FIRM, Role.TOWNSHIP, Role.DEPARTMENT
    })
    @Transactional
    public void withdraw(@PathVariable long id, @RequestBody DocumentWithdrawal withdrawal) {
        Document document =
                documents.find(new DocumentId(id)).orElseThrow(() -> Refused.because(IntakeError.DOCUMENT_UNKNOWN));
        attachable(document.holder().kind(), document.holder().id());
        documents.withdraw(document.id(), Objects.requireNonNullElse(withdrawal.reason(), ""));
    }

    private Holder attachable(String kind, long id) {
        Holder holder = holder(kind, id);
        DocumentHolders known = holders.get(kind);
        if (known == null || !known.mayAttach(holder)) throw Refused.because(IntakeError.MAY_NOT_ATTACH);
        return holder;
    }

    private Holder holder(String kind, long id) {
        DocumentHolders known = holders.get(kind);
        if (known == null) throw Refused.because(IntakeError.HOLDER_UNKNOWN);
        return known.find(id).orElseThrow(() -> Refused.because(IntakeError.HOLDER_UNKNOWN));
    }

    private static AttachedDocumentView view(Document document) {
        return new AttachedDocumentView(
                document.id().value(),
                document.name(),
                document.label(),
                document.kind().name(),
                document.size(),
                document.sha256(),
                document.keptAt(),
                document.keptBy());
    }
}
