package org.huoshui.identity.approval;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.huoshui.identity.RoleWords;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Said;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 待批准事项: what waits, what one has proposed, what has been decided. The auditor reads all of it and decides nothing. */
@RestController
@RequestMapping("/api/identity")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR})
class ApprovalController {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Approving approving;

    ApprovalController(Approving approving) {
        this.approving = approving;
    }

    /**
     * @param mayDecide whether who asks may approve or refuse it
     * @param mine whether who asks has proposed it
     */
    record ProposalView(
            long id,
            String kind,
            Said kindName,
            String subject,
            Said title,
            List<Change.Line> lines,
            String reason,
            ProposalState state,
            List<Role> deciders,
            String proposedBy,
            String proposerName,
            Instant proposedAt,
            Instant expiresAt,
            @Nullable String decidedBy,
            @Nullable String deciderName,
            @Nullable Instant decidedAt,
            @Nullable String decision,
            boolean mayDecide,
            boolean mine) {}

    /** @param forMe how many wait for who asks */
    record WaitingView(long forMe, long mine) {}

    /** @param words mandatory when refusing */
    record DecisionWords(@Nullable String words) {}

    /** @param told what is told once: a one-time password */
    record ApprovedView(ProposalView proposal, @Nullable Said told) {}

    @GetMapping("/approvals")
    List<ProposalView> list(@RequestParam(defaultValue = "WAITING") Proposals.Which which) {
        Map<String, Said> kinds = approving.kinds();
        return approving.list(which).stream().map(one -> view(one, kinds)).toList();
    }

    @GetMapping("/approvals/waiting")
    WaitingView waiting() {
        Asker asker = Asking.required();
        List<StoredProposal> waiting = approving.list(Proposals.Which.WAITING);
        return new WaitingView(
                waiting.stream().filter(one -> one.mayBeDecidedBy(asker)).count(),
                waiting.stream().filter(one -> one.isBy(asker)).count());
    }

    /** The history of one thing: {@code account/li}. */
    @GetMapping("/approvals/about")
    List<ProposalView> about(@RequestParam String subject) {
        Map<String, Said> kinds = approving.kinds();
        return approving.about(subject).stream().map(one -> view(one, kinds)).toList();
    }

    @GetMapping("/approvals/{id:\\d+}")
    ProposalView one(@PathVariable long id) {
        return view(approving.require(id), approving.kinds());
    }

    @PostMapping("/approvals/{id:\\d+}/approval")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR})
    ApprovedView approve(@PathVariable long id, @RequestBody DecisionWords decision) {
        Approving.Approved done = approving.approve(id, decision.words());
        return new ApprovedView(view(done.proposal(), approving.kinds()), done.told());
    }

    @PostMapping("/approvals/{id:\\d+}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable long id, @RequestBody DecisionWords decision) {
        approving.refuse(id, decision.words() == null ? "" : decision.words());
    }

    @PostMapping("/approvals/{id:\\d+}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id) {
        approving.withdraw(id);
    }

    @GetMapping("/approvals.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam(defaultValue = "WAITING") Proposals.Which which, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        List<Column> columns = (english
                        ? "No.,Kind,What,Before and after,Reason,State,Proposed by,Proposed at,Waits for,Decided by,Decided at,Words"
                        : "编号,类别,事项,变更前后,理由,状态,提出人,提出时间,批准人角色,处理人,处理时间,意见")
                .transform(heads ->
                        Arrays.stream(heads.split(",", -1)).map(Column::text).toList());
        List<List<String>> rows =
                list(which).stream().map(one -> row(one, english)).toList();
        String name = english ? "Approvals" : "待批准事项";
        return Download.xlsx(name, new TableExport(name, name, columns).bytes(rows));
    }

    private static List<String> row(ProposalView one, boolean english) {
        return List.of(
                Long.toString(one.id()),
                said(one.kindName(), english),
                said(one.title(), english),
                one.lines().stream()
                        .map(line -> "%s：%s → %s"
                                .formatted(
                                        said(line.label(), english),
                                        said(line.before(), english),
                                        said(line.after(), english)))
                        .collect(Collectors.joining("；")),
                one.reason(),
                said(one.state().word(), english),
                one.proposerName(),
                minute(one.proposedAt()),
                one.deciders().stream()
                        .map(role -> said(RoleWords.of(role), english))
                        .collect(Collectors.joining(english ? ", " : "、")),
                one.deciderName() == null ? "" : one.deciderName(),
                minute(one.decidedAt()),
                one.decision() == null ? "" : one.decision());
    }

    private static String said(@Nullable Said words, boolean english) {
        return words == null ? "—" : english ? words.en() : words.zh();
    }

    private static String minute(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(ZoneId.systemDefault()));
    }

    private static ProposalView view(StoredProposal p, Map<String, Said> kinds) {
        Asker asker = Asking.required();
        return new ProposalView(
                p.id(),
                p.kind(),
                kinds.getOrDefault(p.kind(), Said.same(p.kind())),
                p.subject(),
                p.title(),
                p.lines(),
                p.reason(),
                p.state(),
                p.deciders().stream().sorted().toList(),
                p.proposedBy(),
                p.proposerName(),
                p.proposedAt(),
                p.expiresAt(),
                p.decidedBy(),
                p.deciderName(),
                p.decidedAt(),
                p.decision(),
                p.mayBeDecidedBy(asker),
                p.isBy(asker));
    }
}
