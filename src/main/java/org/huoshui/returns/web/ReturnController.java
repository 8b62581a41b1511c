package org.huoshui.returns.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoshui.directory.Directory;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.returns.Correction;
import org.huoshui.returns.Intake;
import org.huoshui.returns.Reasons;
import org.huoshui.returns.Receipt;
import org.huoshui.returns.ReturnId;
import org.huoshui.returns.ReturnRefusal;
import org.huoshui.returns.ReturnState;
import org.huoshui.returns.Upload;
import org.huoshui.returns.web.Views.ProblemView;
import org.huoshui.returns.web.Views.ReturnView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files in, and the steps of each return. An institution sends and sees its own; the office takes the other steps. */
@RestController
@RequestMapping("/api/returns")
class ReturnController {

    private final Intake intake;
    private final Directory directory;

    ReturnController(Intake intake, Directory directory) {
        this.intake = intake;
        this.directory = directory;
    }

    /** How a file fared. */
    enum Outcome {
        STORED,
        /** The very same bytes came in before. */
        KNOWN,
        REFUSED
    }

    /** @param id of the return; absent when the file was refused */
    record OutcomeView(
            String fileName,
            Outcome outcome,
            @Nullable String id,
            @Nullable ReturnState state,
            @Nullable ReturnView entry,
            List<ProblemView> problems) {}

    record Note(String note) {}

    /** @param reasons by key of the finding */
    record ReasonsGiven(Map<String, String> reasons) {}

    record CorrectionsMade(List<Correction> corrections) {}

    /**
     * Takes in files, each by itself: one that is refused does not hold up the others.
     *
     * @param institution, month what the files are of, where they do not say so themselves
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo({Role.INSTITUTION, Role.STATISTICIAN, Role.DIRECTOR})
    List<OutcomeView> upload(
            @RequestParam List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) @Nullable String month)
            throws IOException {
        if (files.isEmpty()) throw Refused.because(ReturnRefusal.FILE_MISSING);
        List<OutcomeView> outcomes = new ArrayList<>();
        for (MultipartFile file : files) {
            Upload upload = upload(file, institution, month);
            outcomes.add(outcome(upload.fileName(), intake.receive(upload)));
        }
        return outcomes;
    }

    @PostMapping(path = "/{id:\\d+}/restatement", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    OutcomeView restate(@PathVariable long id, @RequestParam MultipartFile file, @RequestParam String reason)
            throws IOException {
        Upload upload = upload(file, null, null);
        return outcome(upload.fileName(), intake.restate(new ReturnId(id), reason, upload));
    }

    @GetMapping("/{id:\\d+}/summary")
    @OpenTo.Readers
    ReturnView summary(@PathVariable long id) {
        return Views.view(intake.find(new ReturnId(id)), directory);
    }

    @PostMapping("/{id:\\d+}/corrections")
    ReturnView correct(@PathVariable long id, @RequestBody CorrectionsMade made) {
        return Views.view(intake.correct(new ReturnId(id), made.corrections()), directory);
    }

    @PostMapping("/{id:\\d+}/check")
    @OpenTo({Role.INSTITUTION, Role.STATISTICIAN, Role.DIRECTOR})
    ReturnView check(@PathVariable long id) {
        return Views.view(intake.check(new ReturnId(id)), directory);
    }

    @PostMapping("/{id:\\d+}/acceptance")
    ReturnView accept(@PathVariable long id, @RequestBody ReasonsGiven given) {
        return Views.view(intake.accept(new ReturnId(id), Reasons.of(given.reasons())), directory);
    }

    @PostMapping("/{id:\\d+}/sending-back")
    ReturnView sendBack(@PathVariable long id, @RequestBody Note note) {
        return Views.view(intake.sendBack(new ReturnId(id), note.note()), directory);
    }

    private static Upload upload(MultipartFile file, @Nullable String institution, @Nullable String month)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        // some browsers send the folder with it
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (name.isBlank()) throw Refused.because(ReturnRefusal.FILE_MISSING);
        return new Upload(
                name,
                file.getBytes(),
                institution == null || institution.isBlank() ? null : new InstitutionId(institution),
                Views.month(month),
                null);
    }

    private OutcomeView outcome(String fileName, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Stored stored ->
                new OutcomeView(
                        fileName,
                        Outcome.STORED,
                        stored.id().toString(),
                        stored.state(),
                        Views.view(intake.find(stored.id()), directory),
                        List.of());
            case Receipt.Known known ->
                new OutcomeView(
                        fileName,
                        Outcome.KNOWN,
                        known.id().toString(),
                        known.state(),
                        Views.view(intake.find(known.id()), directory),
                        List.of());
            case Receipt.Refused refused ->
                new OutcomeView(
                        fileName,
                        Outcome.REFUSED,
                        null,
                        null,
                        null,
                        refused.problems().stream().map(Views::view).toList());
        };
    }
}
