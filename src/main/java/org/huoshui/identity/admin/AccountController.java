package org.huoshui.identity.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.identity.Account;
import org.huoshui.identity.AccountList;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Grant;
import org.huoshui.identity.RoleWords;
import org.huoshui.kernel.Approvals.Proposal;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Places;
import org.huoshui.kernel.Said;
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

/** 账号管理: the system administrator opens, closes and resets; what an account may do takes the security administrator too. */
@RestController
@RequestMapping("/api/identity")
@OpenTo(Role.SYSTEM_ADMIN)
class AccountController {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Accounts accounts;
    private final AccountList list;
    private final KeepingAccounts keeping;
    private final Places places;

    AccountController(Accounts accounts, AccountList list, KeepingAccounts keeping, Places places) {
        this.accounts = accounts;
        this.list = list;
        this.keeping = keeping;
        this.places = places;
    }

    /** What becomes of a sign-in. */
    enum AccountState {
        /** Opened, and nothing granted yet. */
        UNGRANTED(new Said("待授权", "not granted yet")),
        ACTIVE(new Said("正常", "active")),
        LOCKED(new Said("锁定", "locked")),
        CLOSED(new Said("已停用", "closed"));

        private final Said word;

        AccountState(Said word) {
            this.word = word;
        }
    }

    /** @param place name of the institution or region it belongs to; absent: the office's own county */
    record AccountView(
            String account,
            String name,
            List<Role> roles,
            Scope scope,
            @Nullable String region,
            @Nullable String institution,
            @Nullable String firm,
            @Nullable String place,
            boolean active,
            AccountState state,
            boolean factor,
            boolean mustChange,
            @Nullable Instant lockedUntil,
            Instant createdAt,
            String createdBy) {}

    /** @param roles empty: nothing is proposed yet */
    record GrantWanted(
            @Nullable Set<Role> roles,
            @Nullable Scope scope,
            @Nullable String region,
            @Nullable String institution,
            @Nullable String firm,
            @Nullable String reason) {

        Grant grant() {
            return new Grant(
                    roles == null ? Set.of() : roles,
                    scope == null ? Scope.OWN : scope,
                    blankToNull(region),
                    blankToNull(institution),
                    blankToNull(firm));
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    record AccountToOpen(
            String account, String name, @Nullable GrantWanted grant) {}

    /** @param password one-time, told this once */
    record OpenedView(
            String account, String password, @Nullable Proposal proposal) {}

    /** @param password one-time, told this once; absent where another administrator must agree first */
    record ResetView(@Nullable String password, @Nullable Proposal proposal) {}

    record Activity(boolean active) {}

    record ResetReason(@Nullable String reason) {}

    @GetMapping("/accounts")
    @OpenTo({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN})
    List<AccountView> all() {
        return list.lines().stream().map(this::view).toList();
    }

    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    OpenedView open(@RequestBody AccountToOpen wanted) {
        GrantWanted wished = wanted.grant();
        KeepingAccounts.Opened opened = keeping.open(
                wanted.account().strip().toLowerCase(Locale.ROOT),
                wanted.name().strip(),
                wished == null ? null : wished.grant(),
                wished == null ? null : wished.reason());
        return new OpenedView(opened.account().name(), opened.password(), opened.proposal());
    }

    @PutMapping("/accounts/{account}/active")
    AccountView activate(@PathVariable String account, @RequestBody Activity wanted) {
        if (wanted.active()) accounts.reopen(account);
        else accounts.close(account);
        String name = keeping.require(account).name();
        return all().stream()
                .filter(one -> one.account().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Less than before holds at once, 204; anything more is proposed, 202. */
    @PutMapping("/accounts/{account}/grant")
    @OpenTo({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN})
    ResponseEntity<Proposal> grant(@PathVariable String account, @RequestBody GrantWanted wanted) {
        Proposal proposal = keeping.grant(account, wanted.grant(), wanted.reason());
        return proposal == null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.accepted().body(proposal);
    }

    /** A one-time password at once, 200; an administrator's only when another one agrees, 202. */
    @PostMapping("/accounts/{account}/password")
    @OpenTo({Role.SYSTEM_ADMIN})
    ResponseEntity<ResetView> resetPassword(@PathVariable String account, @RequestBody ResetReason reason) {
        KeepingAccounts.Reset reset = keeping.resetPassword(account, reason.reason());
        return ResponseEntity.status(reset.proposal() == null ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(new ResetView(reset.password(), reset.proposal()));
    }

    @PostMapping("/accounts/{account}/factor")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Proposal resetFactor(@PathVariable String account, @RequestBody ResetReason reason) {
        return keeping.resetFactor(account, reason.reason());
    }

    @GetMapping("/accounts.xlsx")
    @OpenTo({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN})
    ResponseEntity<byte[]> workbook(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return AdminWorkbook.of(
                english ? "Accounts" : "账号",
                english
                        ? "Account,Name,Roles,Data scope,Belongs to,State,Second factor,Opened at,Opened by"
                        : "账号,姓名,角色,数据范围,所属,状态,动态验证码,开立时间,开立人",
                all().stream()
                        .map(one -> List.of(
                                one.account(),
                                one.name(),
                                one.roles().stream()
                                        .map(role -> said(RoleWords.of(role), english))
                                        .collect(Collectors.joining(english ? ", " : "、")),
                                said(RoleWords.of(one.scope()), english),
                                one.place() == null ? "" : one.place(),
                                said(one.state().word, english),
                                one.factor() ? (english ? "on" : "已启用") : (english ? "off" : "未启用"),
                                MINUTE.format(one.createdAt().atZone(ZoneId.systemDefault())),
                                one.createdBy()))
                        .toList());
    }

    private static String said(Said words, boolean english) {
        return english ? words.en() : words.zh();
    }

    private AccountView view(AccountList.Line line) {
        Account account = line.account();
        AccountState state = !account.active()
                ? AccountState.CLOSED
                : line.lockedUntil() != null
                        ? AccountState.LOCKED
                        : account.roles().isEmpty() ? AccountState.UNGRANTED : AccountState.ACTIVE;
        String institution = account.institution();
        String region = account.region();
        String place = institution != null
                ? places.institution(institution).orElse(institution)
                : region != null ? places.region(region).orElse(region) : account.firm();
        return new AccountView(
                account.name(),
                account.displayName(),
                account.roles().stream().sorted().toList(),
                account.scope(),
                region,
                institution,
                account.firm(),
                place,
                account.active(),
                state,
                line.factor(),
                line.mustChange(),
                line.lockedUntil(),
                account.createdAt(),
                account.createdBy());
    }
}
