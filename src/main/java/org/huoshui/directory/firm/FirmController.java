package org.huoshui.directory.firm;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmKind;
import org.huoshui.directory.FirmSize;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.directory.firm.FirmPages.Filter;
import org.huoshui.directory.firm.FirmViews.FirmRowView;
import org.huoshui.directory.firm.FirmViews.FirmView;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.ChangesNothing;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The register of firms: who sees which firm is the walls' decision, who may do what is written at each door. */
@RestController
@RequestMapping("/api/directory/firms")
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
class FirmController {

    private static final int MOST_ON_A_PAGE = 200;
    private static final int MOST_EXPORTED = 100_000;

    private final FirmPages pages;
    private final MaintainingFirms maintaining;
    private final FirmLife life;
    private final ImportingFirms importing;
    private final FirmViews views;

    FirmController(
            FirmPages pages, MaintainingFirms maintaining, FirmLife life, ImportingFirms importing, FirmViews views) {
        this.pages = pages;
        this.maintaining = maintaining;
        this.life = life;
        this.importing = importing;
        this.views = views;
    }

    /** @param total 10001 stands for more than ten thousand */
    record FirmPageView(List<FirmRowView> rows, int total) {}

    /** What is absent stays; money in 元. */
    record FirmToKeep(
            @Nullable String name,
            @Nullable String township,
            @Nullable String industry,
            @Nullable FirmSize size,
            @Nullable FirmKind kind,
            @Nullable LocalDate established,
            @Nullable String address,
            @Nullable BigDecimal capital,
            @Nullable String contactName,
            @Nullable String contactPost,
            @Nullable String contactPhone,
            @Nullable String contactEmail) {

        FirmDraft draft() {
            boolean person = contactName != null || contactPost != null || contactPhone != null || contactEmail != null;
            return new FirmDraft(
                    name,
                    township == null || township.isBlank() ? null : new RegionId(township),
                    industry,
                    size,
                    kind,
                    established,
                    address,
                    capital,
                    person ? new FirmContacts.Draft(contactName, contactPost, contactPhone, contactEmail) : null);
        }

        /** Nothing that belongs to the person. */
        @Override
        public String toString() {
            return "FirmToKeep[" + name + "]";
        }
    }

    record NewFirmToKeep(String code, FirmToKeep firm) {}

    record FirmContactToKeep(
            @Nullable String name,
            @Nullable String post,
            @Nullable String phone,
            @Nullable String email) {
        /** Nothing that belongs to the person. */
        @Override
        public String toString() {
            return "FirmContactToKeep";
        }
    }

    record FirmRenaming(
            String name, LocalDate from, @Nullable String why) {}

    record FirmMerging(String into, LocalDate on, @Nullable String why) {}

    record FirmDeregistering(LocalDate on, @Nullable String why) {}

    record FirmSharing(String institution, String why) {}

    /**
     * @param taken whether the counted rows are in the register now
     * @param markedCopy the sender's file with remarks, base64; absent when no row was bad
     */
    record FirmsImportedView(
            boolean taken,
            int added,
            int changed,
            int unchanged,
            int refused,
            List<Problem> problems,
            @Nullable String markedCopy,
            @Nullable String markedCopyName) {}

    /** @param grade {@code -}: those without any */
    @GetMapping
    @Transactional(readOnly = true)
    public FirmPageView firms(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String sizeClass,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Filter filter = new Filter(q, township, industry, sizeClass, kind, list, grade, state);
        int most = Math.clamp(size, 1, MOST_ON_A_PAGE);
        // nobody leafs further than is counted
        FirmPages.Page found = pages.page(filter, most, Math.clamp(page, 0, FirmPages.MOST_COUNTED / most));
        return new FirmPageView(views.rows(found.rows()), found.total());
    }

    /** The list as a workbook that can be imported again; without telephone numbers. */
    @GetMapping("/list.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> workbook(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String sizeClass,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String state) {
        Filter filter = new Filter(q, township, industry, sizeClass, kind, list, grade, state);
        return views.workbook(pages.all(filter, MOST_EXPORTED));
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        return FirmSheets.template();
    }

    /** The classification by which industries are chosen: sections, divisions and groups. */
    @GetMapping("/industries")
    List<Industries.Industry> industries() {
        return Industries.all();
    }

    /** The firm the account acts for. */
    @GetMapping("/own")
    @OpenTo(Role.FIRM)
    @Transactional(readOnly = true)
    public FirmView own() {
        return views.view(own(Asking.required().firm()));
    }

    private FirmId own(@Nullable String firm) {
        return FirmId.of(Objects.requireNonNullElse(firm, ""))
                .orElseThrow(() -> Refused.because(FirmError.OWN_UNKNOWN));
    }

    @GetMapping("/{code}")
    @Confidential(value = "firm", subject = "firm/{code}")
    @Transactional(readOnly = true)
    public FirmView firm(@PathVariable String code) {
        return views.view(new FirmId(code));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.TOWNSHIP})
    FirmView add(@RequestBody NewFirmToKeep wanted) {
        FirmId id = FirmId.parse(wanted.code());
        if (maintaining.find(id).isPresent()) throw Refused.because(FirmError.THERE_ALREADY, id);
        maintaining.put(id, wanted.firm().draft(), false, "");
        return views.inOwnTransaction(id);
    }

    /** Changes what is named; a name has a day of its own, see rename. */
    @PutMapping("/{code}")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.TOWNSHIP})
    FirmView change(@PathVariable String code, @RequestBody FirmToKeep wanted) {
        FirmId id = new FirmId(code);
        if (maintaining.find(id).isEmpty()) throw id.unknown();
        maintaining.put(id, wanted.draft(), false, "");
        return views.inOwnTransaction(id);
    }

    /** Whom to call at the firm; its own people may say so as well. */
    @PutMapping("/{code}/contact")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.TOWNSHIP, Role.FIRM})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void contact(@PathVariable String code, @RequestBody FirmContactToKeep wanted) {
        maintaining.keepContact(
                new FirmId(code), new FirmContacts.Draft(wanted.name(), wanted.post(), wanted.phone(), wanted.email()));
    }

    @PostMapping("/{code}/rename")
    @OpenTo.Casework
    FirmView rename(@PathVariable String code, @RequestBody FirmRenaming wanted) {
        Firm firm = life.rename(
                new FirmId(code), wanted.name(), wanted.from(), Objects.requireNonNullElse(wanted.why(), ""));
        return views.inOwnTransaction(firm.id());
    }

    @PostMapping("/{code}/merge")
    @OpenTo.Casework
    FirmView merge(@PathVariable String code, @RequestBody FirmMerging wanted) {
        Firm firm = life.merge(
                new FirmId(code),
                FirmId.parse(wanted.into()),
                wanted.on(),
                Objects.requireNonNullElse(wanted.why(), ""));
        return views.inOwnTransaction(firm.id());
    }

    @PostMapping("/{code}/deregister")
    @OpenTo.Casework
    FirmView deregister(@PathVariable String code, @RequestBody FirmDeregistering wanted) {
        Firm firm = life.deregister(new FirmId(code), wanted.on(), Objects.requireNonNullElse(wanted.why(), ""));
        return views.inOwnTransaction(firm.id());
    }

    @PostMapping("/{code}/shares")
    @OpenTo.Casework
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void share(@PathVariable String code, @RequestBody FirmSharing wanted) {
        maintaining.share(new FirmId(code), new InstitutionId(wanted.institution()), wanted.why());
    }

    /** Says what would become of a file, row by row, and takes nothing. */
    @PostMapping(path = "/imports/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.TOWNSHIP})
    @ChangesNothing("a trial: all of it is rolled back")
    FirmsImportedView check(@RequestParam MultipartFile file) throws IOException {
        return take(file, ImportingFirms.Mode.CHECK);
    }

    /** @param all true: all rows or none; false: the good ones, and the others come back marked */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.TOWNSHIP})
    FirmsImportedView importList(@RequestParam MultipartFile file, @RequestParam(defaultValue = "true") boolean all)
            throws IOException {
        return take(file, all ? ImportingFirms.Mode.ALL_OR_NONE : ImportingFirms.Mode.GOOD_ONES);
    }

    private FirmsImportedView take(MultipartFile file, ImportingFirms.Mode mode) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "企业.xlsx");
        ImportingFirms.Imported done = importing.take(name, file.getBytes(), mode);
        byte[] copy = done.markedCopy();
        return new FirmsImportedView(
                done.taken(),
                done.added(),
                done.changed(),
                done.unchanged(),
                done.refused(),
                done.problems(),
                copy == null ? null : Base64.getEncoder().encodeToString(copy),
                copy == null ? null : FirmSheets.marked(name));
    }
}
