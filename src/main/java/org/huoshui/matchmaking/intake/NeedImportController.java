package org.huoshui.matchmaking.intake;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.Directory;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.Region;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.ChangesNothing;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Problem;
import org.huoshui.matchmaking.need.NeedId;
import org.huoshui.matchmaking.need.NewNeed;
import org.huoshui.workbook.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Needs as Excel: an empty sheet, a look at a filled one, taking it in, and what is there as a sheet. */
@RestController
@RequestMapping("/api/matchmaking/intake/needs")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.TOWNSHIP})
class NeedImportController {

    private static final int SHOWN_ROWS = 300;
    private static final int SHOWN_PROBLEMS = 300;

    private final ImportingNeeds importing;
    private final NeedExport export;
    private final Directory directory;
    private final OfficeCalendar calendar;

    NeedImportController(ImportingNeeds importing, NeedExport export, Directory directory, OfficeCalendar calendar) {
        this.importing = importing;
        this.export = export;
        this.directory = directory;
        this.calendar = calendar;
    }

    /**
     * A row as it was understood.
     *
     * @param row as the sheet counts
     * @param amount 元; absent where it could not be read
     * @param good whether it can be taken
     * @param newFirm the firm would be added to the register
     * @param like numbers of open needs that look like it
     */
    record ImportedNeedView(
            int row,
            String firm,
            String firmName,
            @Nullable String amount,
            @Nullable Integer months,
            @Nullable String purpose,
            boolean good,
            boolean newFirm,
            List<Long> like) {}

    /**
     * @param problems the first of them, each at its cell
     * @param lines the first rows as they were understood
     * @param markedCopy the sender's file with remarks, base64; absent when nothing was refused
     */
    record NeedsImportedView(
            int rows,
            int good,
            int taken,
            int unchanged,
            int refused,
            int alike,
            int newFirms,
            int problemCount,
            List<Problem> problems,
            List<ImportedNeedView> lines,
            @Nullable String markedCopy,
            @Nullable String markedCopyName) {}

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        Asker asker = Asking.required();
        List<String> townships = directory.regions().stream()
                .filter(region -> region.level() == Region.Level.TOWNSHIP)
                .filter(region -> asker.scope() != Asker.Scope.TOWNSHIP
                        || region.id().code().equals(asker.region()))
                .map(Region::name)
                .toList();
        return Download.xlsx("融资需求导入模板", NeedSheet.template(townships, calendar.today()));
    }

    /** What is good in a file and what is bad; nothing is taken. */
    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ChangesNothing("looks at a file and forgets it")
    NeedsImportedView preview(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean takeAlike)
            throws IOException {
        return view(file, ImportingNeeds.Choice.LOOK, takeAlike);
    }

    /** @param take {@code GOOD}: the good rows; {@code ALL}: all of them or none */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    NeedsImportedView take(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "GOOD") String take,
            @RequestParam(defaultValue = "false") boolean takeAlike)
            throws IOException {
        return view(file, take.equals("ALL") ? ImportingNeeds.Choice.ALL : ImportingNeeds.Choice.GOOD, takeAlike);
    }

    /** @param all needs at their end as well */
    @GetMapping("/list.xlsx")
    @Confidential(value = "need", subject = "needs")
    ResponseEntity<byte[]> list(@RequestParam(defaultValue = "false") boolean all) {
        return Download.xlsx("融资需求清单", export.workbook(all));
    }

    private NeedsImportedView view(MultipartFile file, ImportingNeeds.Choice choice, boolean takeAlike)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "融资需求.xlsx");
        ImportingNeeds.Outcome done = importing.take(name, file.getBytes(), choice, takeAlike);
        byte[] copy = done.markedCopy();
        int dot = name.lastIndexOf('.');
        String copyName = dot < 0 ? name + "（批注）.xlsx" : name.substring(0, dot) + "（批注）" + name.substring(dot);
        return new NeedsImportedView(
                done.rows(),
                done.good(),
                done.taken(),
                done.unchanged(),
                done.refused(),
                done.alike(),
                done.newFirms(),
                done.problems().size(),
                done.problems().stream().limit(SHOWN_PROBLEMS).toList(),
                done.looked().stream()
                        .limit(SHOWN_ROWS)
                        .map(NeedImportController::line)
                        .toList(),
                copy == null ? null : Base64.getEncoder().encodeToString(copy),
                copy == null ? null : copyName);
    }

    private static ImportedNeedView line(NeedRow read) {
        NewNeed need = read.need();
        return new ImportedNeedView(
                read.row().number(),
                read.row().text(NeedSheet.FIRM),
                read.firmName(),
                need == null ? null : need.amount().toPlainString(),
                need == null ? null : need.months(),
                need == null ? null : need.purpose().name(),
                read.isSound(),
                read.fresh() != null,
                read.like().stream().map(NeedId::value).toList());
    }
}
