package org.huoshui.matchmaking.intake;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lists of what waits: an institution's own, and for the office whose list was fetched and answered. */
@RestController
@RequestMapping("/api/matchmaking/digests")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.INSTITUTION})
class DigestController {

    private final DigestStore store;
    private final DigestSheet sheet;
    private final MakingDigests making;
    private final AnsweringDigest answering;
    private final Directory directory;
    private final Map<String, DigestItems> kinds;
    private final java.time.InstantSource clock;

    DigestController(
            DigestStore store,
            DigestSheet sheet,
            MakingDigests making,
            AnsweringDigest answering,
            Directory directory,
            List<DigestItems> kinds,
            java.time.InstantSource clock) {
        this.store = store;
        this.sheet = sheet;
        this.making = making;
        this.answering = answering;
        this.directory = directory;
        this.kinds = kinds.stream().collect(Collectors.toMap(DigestItems::kind, Function.identity()));
        this.clock = clock;
    }

    /** @param fresh how many of the rows were not in the last one; @param answered how many came back filled in */
    record DigestView(
            long id,
            String institution,
            String institutionName,
            LocalDate day,
            Instant madeAt,
            int rows,
            int fresh,
            int answered,
            @Nullable Instant fetchedAt,
            @Nullable Instant answeredAt) {}

    record DigestsMadeView(int made) {}

    /** @param markedCopy the sender's file with remarks, base64; absent when all was done */
    record DigestAnsweredView(
            int done,
            int empty,
            List<Problem> problems,
            @Nullable String markedCopy,
            @Nullable String markedCopyName) {}

    @GetMapping
    @Transactional(readOnly = true)
    public List<DigestView> digests() {
        return store.all().stream().map(this::view).toList();
    }

    /** Now, without waiting for the hour; one a day and institution. */
    @PostMapping
    @OpenTo.Casework
    DigestsMadeView make() {
        return new DigestsMadeView(making.make(Asking.required().account()));
    }

    @GetMapping("/{id:\\d+}/list.xlsx")
    @Confidential(value = "digest", subject = "digest/{id}")
    @Transactional
    public ResponseEntity<byte[]> list(@PathVariable long id) {
        Digest digest = store.find(id).orElseThrow(() -> Refused.because(IntakeError.DIGEST_UNKNOWN));
        Asker asker = Asking.required();
        if (digest.institution().code().equals(asker.institution()))
            store.fetched(id, clock.instant(), asker.account());
        String name = "需求清单 " + name(digest) + " " + digest.day();
        return Download.xlsx(name, sheet.workbook(digest, store.rows(id), kinds));
    }

    /** Takes the list back filled in: all its rows or none. */
    @PostMapping(path = "/{id:\\d+}/answers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo(Role.INSTITUTION)
    DigestAnsweredView answer(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "需求清单.xlsx");
        AnsweringDigest.Outcome done = answering.take(id, name, file.getBytes());
        byte[] copy = done.markedCopy();
        int dot = name.lastIndexOf('.');
        String copyName = dot < 0 ? name + "（批注）.xlsx" : name.substring(0, dot) + "（批注）" + name.substring(dot);
        return new DigestAnsweredView(
                done.done(),
                done.empty(),
                done.problems(),
                copy == null ? null : Base64.getEncoder().encodeToString(copy),
                copy == null ? null : copyName);
    }

    private DigestView view(Digest digest) {
        return new DigestView(
                digest.id(),
                digest.institution().code(),
                name(digest),
                digest.day(),
                digest.madeAt(),
                digest.rows(),
                digest.fresh(),
                digest.answered(),
                digest.fetchedAt(),
                digest.answeredAt());
    }

    private String name(Digest digest) {
        return directory
                .institution(digest.institution())
                .map(Institution::shortName)
                .orElse(digest.institution().code());
    }
}
