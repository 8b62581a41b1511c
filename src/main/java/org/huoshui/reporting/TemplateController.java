package org.huoshui.reporting;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.huoshui.kernel.Approvals;
import org.huoshui.kernel.ChangesNothing;
import org.huoshui.kernel.Problem;
import org.huoshui.reporting.template.TemplateEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Templates: look, check, upload, take home, delete. The office's people only. */
@RestController
@RequestMapping("/api/reporting/templates")
class TemplateController {

    private final TemplateLibrary library;
    private final DeletingTemplates deleting;
    private final Approvals approvals;

    TemplateController(TemplateLibrary library, DeletingTemplates deleting, Approvals approvals) {
        this.library = library;
        this.deleting = deleting;
        this.approvals = approvals;
    }

    record TemplateView(
            String key,
            String name,
            String nameEn,
            String about,
            String aboutEn,
            boolean shipped,
            String fileName,
            int tags,
            @Nullable String uploadedBy,
            @Nullable Instant uploadedAt) {
        static TemplateView of(Template one) {
            return new TemplateView(
                    one.key(),
                    one.name(),
                    one.nameEn(),
                    one.about(),
                    one.aboutEn(),
                    one.shipped(),
                    one.fileName(),
                    one.tags(),
                    one.uploadedBy(),
                    one.uploadedAt());
        }
    }

    /** @param place the words of the page around the fault */
    record FaultView(
            String code, String zh, String en, @Nullable String place) {
        static FaultView of(Problem problem) {
            return new FaultView(problem.code(), problem.zh(), problem.en(), problem.place());
        }
    }

    record TemplateCheckView(String fileName, int tags, boolean sound, List<FaultView> problems) {}

    @GetMapping
    List<TemplateView> all() {
        return library.all().stream().map(TemplateView::of).toList();
    }

    /** Says what is wrong with a template and stores nothing. */
    @PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ChangesNothing("reads a template and says what is wrong with it; nothing is kept")
    TemplateCheckView check(@RequestPart MultipartFile file) throws IOException {
        TemplateEngine.Check check = library.check(DocumentAnswer.nameOf(file), file.getBytes());
        return new TemplateCheckView(
                DocumentAnswer.nameOf(file),
                check.tags(),
                check.sound(),
                check.problems().stream().map(FaultView::of).toList());
    }

    /** Stores a sound template; a faulty one is refused with all its faults. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    TemplateView upload(@RequestPart MultipartFile file, @RequestParam String name) throws IOException {
        return TemplateView.of(library.upload(name, DocumentAnswer.nameOf(file), file.getBytes()));
    }

    @GetMapping("/{key}/file")
    ResponseEntity<byte[]> file(@PathVariable String key) {
        Template template = library.require(key);
        return DocumentAnswer.docx(template.name() + ".docx", library.content(template));
    }

    /** @param reason why, for who decides */
    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Approvals.Proposal delete(@PathVariable String key, @RequestParam(required = false) @Nullable String reason) {
        return approvals.propose(deleting, new DeletingTemplates.Wanted(key), reason);
    }
}
