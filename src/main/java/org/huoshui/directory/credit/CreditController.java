package org.huoshui.directory.credit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.credit.CreditViews.CreditDisputeView;
import org.huoshui.directory.credit.CreditViews.CreditItemView;
import org.huoshui.directory.credit.CreditViews.CreditPictureView;
import org.huoshui.directory.credit.KeepingCredit.NewItem;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.Lifecycle.LifecycleView;
import org.huoshui.kernel.OpenTo;
import org.huoshui.workbook.ListTakenView;
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

/** What departments know about firms: entered by them or by the office, disputed by the firm. */
@RestController
@RequestMapping("/api/directory/credit")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.DEPARTMENT})
class CreditController {

    private static final int MOST_ON_A_PAGE = 200;

    private final KeepingCredit keeping;
    private final ImportingCredit importing;
    private final CreditViews views;

    CreditController(KeepingCredit keeping, ImportingCredit importing, CreditViews views) {
        this.keeping = keeping;
        this.importing = importing;
        this.views = views;
    }

    /** @param department who knows it; a department's own account is always itself */
    record CreditItemToEnter(
            String kind,
            String level,
            @Nullable LocalDate day,
            @Nullable String words,
            @Nullable String department,
            @Nullable String reference) {

        NewItem of(FirmId firm) {
            return new NewItem(
                    firm,
                    kind,
                    level,
                    day,
                    Objects.requireNonNullElse(words, ""),
                    department,
                    Objects.requireNonNullElse(reference, ""));
        }
    }

    record CreditWithdrawing(String why) {}

    record CreditDisputeToFile(String words) {}

    /** @param corrected the item as it should be, with CORRECT; its firm and department stay */
    record CreditDisputeAnswer(
            DisputeAction action,
            @Nullable String words,
            @Nullable CreditItemToEnter corrected) {}

    record CreditItemPageView(List<CreditItemView> rows, int total) {}

    /** The whole picture; a department is shown what it entered itself and no grade explained by others' items. */
    @GetMapping("/firms/{firm}")
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
    @Confidential(value = "credit", subject = "firm/{firm}")
    @Transactional(readOnly = true)
    public CreditPictureView picture(@PathVariable String firm) {
        return views.picture(new FirmId(firm));
    }

    @PostMapping("/firms/{firm}/items")
    @ResponseStatus(HttpStatus.CREATED)
    void enter(@PathVariable String firm, @RequestBody CreditItemToEnter wanted) {
        keeping.enter(wanted.of(new FirmId(firm)));
    }

    @PostMapping("/items/{id:\\d+}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id, @RequestBody CreditWithdrawing wanted) {
        keeping.withdraw(id, wanted.why());
    }

    @PostMapping("/items/{id:\\d+}/disputes")
    @OpenTo(Role.FIRM)
    @ResponseStatus(HttpStatus.CREATED)
    void dispute(@PathVariable long id, @RequestBody CreditDisputeToFile wanted) {
        keeping.dispute(id, wanted.words());
    }

    /** What the account entered itself, the last first. */
    @GetMapping("/items")
    @Transactional(readOnly = true)
    public CreditItemPageView items(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        int most = Math.clamp(size, 1, MOST_ON_A_PAGE);
        return views.enteredBy(Asking.required().account(), most, most * Math.max(0, page));
    }

    @GetMapping("/items.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> workbook() {
        return views.workbook(Asking.required().account());
    }

    @GetMapping("/template.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> template() {
        return views.template();
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ListTakenView importItems(@RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "信用信息.xlsx");
        return importing.take(name, file.getBytes());
    }

    /** @param open only those that wait */
    @GetMapping("/disputes")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.DEPARTMENT, Role.FIRM, Role.TOWNSHIP})
    @Transactional(readOnly = true)
    public List<CreditDisputeView> disputes(@RequestParam(defaultValue = "false") boolean open) {
        return views.disputes(open ? DisputeState.OPEN : null);
    }

    /** What may become of a dispute, for buttons and the drawing. */
    @GetMapping("/disputes/life")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.DEPARTMENT, Role.FIRM, Role.TOWNSHIP})
    LifecycleView life() {
        return DisputeLife.TABLE.view();
    }

    @PostMapping("/disputes/{id:\\d+}/answer")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.DEPARTMENT, Role.FIRM})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable long id, @RequestBody CreditDisputeAnswer answer) {
        CreditItemToEnter corrected = answer.corrected();
        keeping.answer(
                id,
                answer.action(),
                Objects.requireNonNullElse(answer.words(), ""),
                corrected == null ? null : corrected::of);
    }
}
