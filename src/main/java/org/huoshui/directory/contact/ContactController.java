package org.huoshui.directory.contact;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huoshui.directory.Contact;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Unmasking;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
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

/** Contacts on a page and as a list; numbers masked wherever nobody has stated a purpose. */
@RestController
@RequestMapping("/api/directory/contacts")
@OpenTo.Readers
class ContactController {

    private final MaintainingContacts maintaining;
    private final ImportingContacts importing;
    private final Directory directory;
    private final Unmasking unmasking;

    ContactController(
            MaintainingContacts maintaining, ImportingContacts importing, Directory directory, Unmasking unmasking) {
        this.maintaining = maintaining;
        this.importing = importing;
        this.directory = directory;
        this.unmasking = unmasking;
    }

    /**
     * @param institutionName its short name
     * @param masked names of the fields that are shown masked
     */
    record ContactView(
            String id,
            String institution,
            String institutionName,
            String name,
            String post,
            String phone,
            String email,
            String wechat,
            String identityNumber,
            String bankAccount,
            String bank,
            boolean reports,
            @Nullable Instant endedAt,
            List<String> masked) {}

    /** A field that is absent stays as it is, an empty one is cleared. */
    record ContactToKeep(
            @Nullable String institution,
            @Nullable String name,
            @Nullable String post,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String wechat,
            @Nullable String identityNumber,
            @Nullable String bankAccount,
            @Nullable String bank,
            @Nullable Boolean reports) {

        ContactDraft draft() {
            Map<ContactField, String> values = new HashMap<>();
            put(values, ContactField.NAME, name);
            put(values, ContactField.POST, post);
            put(values, ContactField.PHONE, phone);
            put(values, ContactField.EMAIL, email);
            put(values, ContactField.WECHAT, wechat);
            put(values, ContactField.IDENTITY_NUMBER, identityNumber);
            put(values, ContactField.BANK_ACCOUNT, bankAccount);
            put(values, ContactField.BANK, bank);
            return new ContactDraft(values, reports);
        }

        private static void put(Map<ContactField, String> values, ContactField field, @Nullable String typed) {
            if (typed != null) values.put(field, typed);
        }

        /** Nothing that belongs to the person. */
        @Override
        public String toString() {
            return "ContactToKeep[" + institution + "]";
        }
    }

    record ContactEnding(String reason) {}

    record ClearListWanted(
            String purpose, String words, @Nullable String q) {}

    /** @param markedCopy the sender's file with remarks, base64; absent when every row was taken */
    record ContactsImportedView(
            int added,
            int changed,
            int unchanged,
            int refused,
            List<Problem> problems,
            @Nullable String markedCopy,
            @Nullable String markedCopyName) {}

    /** @param ended those no longer in use as well */
    @GetMapping
    @Confidential(value = "contact", subject = "contacts")
    List<ContactView> contacts(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "false") boolean ended) {
        return found(q, ended).stream().map(this::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.INSTITUTION})
    ContactView add(@RequestBody ContactToKeep wanted) {
        String named = Objects.requireNonNullElse(wanted.institution(), "");
        return view(maintaining.add(maintaining.institution(named).id(), wanted.draft()));
    }

    /** Changes what is named; a contact stays with its institution. */
    @PutMapping("/{id:\\d+}")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.INSTITUTION})
    ContactView change(@PathVariable long id, @RequestBody ContactToKeep wanted) {
        return view(maintaining.change(id, wanted.draft(), ""));
    }

    @PostMapping("/{id:\\d+}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.INSTITUTION})
    void end(@PathVariable long id, @RequestBody ContactEnding ending) {
        maintaining.end(id, Objects.requireNonNullElse(ending.reason(), ""));
    }

    /** The list with masks; it can be changed and imported again. */
    @GetMapping("/list.xlsx")
    @Confidential(value = "contact", subject = "contacts")
    ResponseEntity<byte[]> workbook(@RequestParam(defaultValue = "") String q) {
        return workbook(found(q, false), false);
    }

    /** The list with whole numbers, for a purpose. */
    @PostMapping("/clear.xlsx")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.INSTITUTION})
    @Transactional
    public ResponseEntity<byte[]> clearWorkbook(@RequestBody ClearListWanted wanted) {
        List<Contact> contacts = found(Objects.requireNonNullElse(wanted.q(), ""), false);
        unmasking.allowList("contacts", contacts.size(), new Unmasking.Reason(wanted.purpose(), wanted.words()));
        return workbook(contacts, true);
    }

    /** Takes in a workbook: good rows are taken, the others come back marked. */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.INSTITUTION})
    ContactsImportedView importList(@RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "联系人.xlsx");
        ImportingContacts.Imported done = importing.take(name, file.getBytes());
        byte[] copy = done.markedCopy();
        int dot = name.lastIndexOf('.');
        String copyName = dot < 0 ? name + "（批注）.xlsx" : name.substring(0, dot) + "（批注）" + name.substring(dot);
        return new ContactsImportedView(
                done.added(),
                done.changed(),
                done.unchanged(),
                done.refused(),
                done.problems(),
                copy == null ? null : Base64.getEncoder().encodeToString(copy),
                copy == null ? null : copyName);
    }

    private List<Contact> found(String words, boolean ended) {
        String wanted = words.strip();
        return maintaining.all(ended).stream()
                .filter(contact -> wanted.isEmpty()
                        || Stream.of(contact.name(), contact.post(), contact.email(), institutionName(contact))
                                .anyMatch(text -> text.contains(wanted)))
                .toList();
    }

    private ResponseEntity<byte[]> workbook(List<Contact> contacts, boolean clear) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("编号"), Column.text("机构")));
        for (ContactField field : ContactField.values()) columns.add(Column.text(field.zh()));
        columns.add(Column.text("报送联系人"));
        List<List<String>> rows = contacts.stream()
                .map(contact -> {
                    List<String> row = new ArrayList<>(List.of(Long.toString(contact.id()), institutionName(contact)));
                    Arrays.stream(ContactField.values())
                            .map(field -> clear ? field.clear(contact) : field.shown(contact))
                            .forEach(row::add);
                    row.add(contact.reports() ? "是" : "");
                    return row;
                })
                .toList();
        return Download.xlsx(clear ? "联系人（完整号码）" : "联系人", new TableExport("联系人", "", columns).bytes(rows));
    }

    private String institutionName(Contact contact) {
        return directory
                .institution(new InstitutionId(contact.institution().code()))
                .map(Institution::shortName)
                .orElse(contact.institution().code());
    }

    private ContactView view(Contact contact) {
        return new ContactView(
                Long.toString(contact.id()),
                contact.institution().code(),
                institutionName(contact),
                contact.name(),
                contact.post(),
                ContactField.PHONE.shown(contact),
                ContactField.EMAIL.shown(contact),
                ContactField.WECHAT.shown(contact),
                ContactField.IDENTITY_NUMBER.shown(contact),
                ContactField.BANK_ACCOUNT.shown(contact),
                contact.bank(),
                contact.reports(),
                contact.endedAt(),
                Arrays.stream(ContactField.values())
                        .filter(field -> field.isMasked(contact))
                        .map(ContactField::api)
                        .toList());
    }
}
