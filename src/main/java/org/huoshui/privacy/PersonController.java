package org.huoshui.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoshui.kernel.Approvals;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.PersonalData.Item;
import org.huoshui.kernel.PersonalData.Person;
import org.huoshui.kernel.PersonalData.Sought;
import org.huoshui.privacy.DataRegisterController.PrivacyWordView;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is kept of a person, served to whoever handles the person's request. The office finds contacts, the security
 * administrator accounts: each what the walls show.
 */
@RestController
@RequestMapping("/api/privacy")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.SECURITY_ADMIN})
class PersonController {

    private static final String ONE = "/persons/{kind}/{id}";

    private final Rights rights;
    private final ErasingPersons erasing;
    private final Approvals approvals;

    PersonController(Rights rights, ErasingPersons erasing, Approvals approvals) {
        this.erasing = erasing;
        this.approvals = approvals;
        this.rights = rights;
    }

    /** Names and numbers travel in the body: an address would end in logs. */
    record PersonSought(@Nullable String name, @Nullable String number) {
        @Override
        public String toString() {
            return "PersonSought[]";
        }
    }

    record ItemView(
            String table, String field, PrivacyWordView title, String shown, boolean masked, boolean correctable) {}

    /** @param lines how many of this table name the person in this column */
    record TraceView(String table, String column, long lines, PrivacyWordView purpose, PrivacyWordView basis) {}

    record PersonView(
            String subject,
            String name,
            String of,
            @Nullable Instant endedAt,
            List<ItemView> items,
            List<TraceView> traces) {}

    record PersonCopyWanted(String reason) {}

    record PersonCorrection(Map<String, String> values, String reason) {}

    /** A copy that a person can read: what is kept, why, and on what basis. */
    record PersonCopyView(
            String subject,
            String name,
            String of,
            Instant madeAt,
            PrivacyWordView cover,
            List<CopiedView> kept,
            List<TraceView> traces) {}

    record CopiedView(String table, PrivacyWordView title, String value) {}

    @PostMapping("/persons/search")
    List<PersonView> search(@RequestBody PersonSought sought) {
        Sought wanted = new Sought(
                Objects.requireNonNullElse(sought.name(), ""), Objects.requireNonNullElse(sought.number(), ""));
        return rights.find(wanted).stream()
                .map(person -> view(person, List.of()))
                .toList();
    }

    @GetMapping(ONE)
    @Confidential(value = "person", subject = "{kind}/{id}")
    PersonView person(@PathVariable String kind, @PathVariable String id) {
        String subject = kind + "/" + id;
        return view(rights.person(subject), rights.traces(subject));
    }

    /** JSON, for another program (转移, §45). */
    @PostMapping(ONE + "/copy")
    PersonCopyView copy(@PathVariable String kind, @PathVariable String id, @RequestBody PersonCopyWanted wanted) {
        return copied(rights.copy(kind + "/" + id, Objects.requireNonNullElse(wanted.reason(), "")));
    }

    /** A workbook to be handed over. */
    @PostMapping(ONE + "/copy.xlsx")
    ResponseEntity<byte[]> copyWorkbook(
            @PathVariable String kind, @PathVariable String id, @RequestBody PersonCopyWanted wanted) {
        return workbook(copied(rights.copy(kind + "/" + id, Objects.requireNonNullElse(wanted.reason(), ""))));
    }

    /** Before and after stand in the trail, masked. */
    @PutMapping(ONE)
    PersonView correct(@PathVariable String kind, @PathVariable String id, @RequestBody PersonCorrection wanted) {
        String subject = kind + "/" + id;
        Person person = rights.correct(subject, wanted.values(), Objects.requireNonNullElse(wanted.reason(), ""));
        return view(person, rights.traces(subject));
    }

    /** Proposed to a second person, who is told table by table what became of it. */
    @PostMapping(ONE + "/erasure")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Approvals.Proposal erase(@PathVariable String kind, @PathVariable String id, @RequestBody PersonCopyWanted wanted) {
        String reason = Objects.requireNonNullElse(wanted.reason(), "");
        return approvals.propose(erasing, new ErasingPersons.Wanted(kind + "/" + id, reason), reason);
    }

    /** What is kept of who asks. */
    @GetMapping("/me")
    @OpenTo.Everyone
    PersonCopyView me() {
        return copied(rights.own("account/" + Asking.required().account()));
    }

    @GetMapping("/me.xlsx")
    @OpenTo.Everyone
    ResponseEntity<byte[]> myWorkbook() {
        return workbook(me());
    }

    private PersonCopyView copied(Rights.Copy copy) {
        Person person = copy.person();
        return new PersonCopyView(
                person.subject(),
                person.name(),
                person.of(),
                rights.now(),
                new PrivacyWordView(
                        "这是本系统保存的关于您的个人信息副本（个人信息保护法第四十五条）。如有错误，可要求更正；保存目的和期限见“个人信息”页。",
                        "This is a copy of the personal information kept of you (PIPL §45). You may have errors corrected; purposes and times are on the page “Personal data”."),
                person.items().stream()
                        .filter(item -> copy.clear().containsKey(item.field()))
                        .map(item -> new CopiedView(
                                item.table(),
                                new PrivacyWordView(item.zh(), item.en()),
                                copy.clear().getOrDefault(item.field(), "")))
                        .toList(),
                traces(copy.traces()));
    }

    private static ResponseEntity<byte[]> workbook(PersonCopyView copy) {
        List<List<String>> rows = new ArrayList<>();
        for (CopiedView one : copy.kept()) rows.add(List.of(one.title().zh(), one.value(), one.table(), ""));
        for (TraceView trace : copy.traces())
            rows.add(List.of(
                    "操作痕迹",
                    trace.lines() + " 条",
                    trace.table(),
                    trace.purpose().zh() + "；" + trace.basis().zh()));
        List<Column> columns =
                List.of("项目", "内容", "保存在", "目的与依据").stream().map(Column::text).toList();
        byte[] file = new TableExport("个人信息副本", copy.cover().zh(), columns).bytes(rows);
        return Download.xlsx("个人信息副本", file);
    }

    private static PersonView view(Person person, List<Traces.Trace> traces) {
        return new PersonView(
                person.subject(),
                person.name(),
                person.of(),
                person.endedAt(),
                person.items().stream().map(PersonController::view).toList(),
                traces(traces));
    }

    private static ItemView view(Item item) {
        return new ItemView(
                item.table(),
                item.field(),
                new PrivacyWordView(item.zh(), item.en()),
                item.shown(),
                item.masked(),
                item.correctable());
    }

    private static List<TraceView> traces(List<Traces.Trace> traces) {
        return traces.stream()
                .map(trace -> new TraceView(
                        trace.table(),
                        trace.column(),
                        trace.lines(),
                        PrivacyWordView.of(trace.purpose()),
                        PrivacyWordView.of(trace.basis())))
                .toList();
    }
}
