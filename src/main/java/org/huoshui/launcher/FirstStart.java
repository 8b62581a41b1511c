package org.huoshui.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.server.DatabaseAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens when an installation starts for the first time: the demo county is loaded, or, without it, the three
 * administrators are opened, who open everybody else. A file in the data folder remembers how far the demo got; one that was
 * interrupted is taken up again.
 */
@Component
class FirstStart {

    private static final String LOADING = "loading";
    private static final String LOADED = "loaded";
    /** Any number that no other part of the program locks. */
    private static final long ONE_AT_A_TIME = 0x4875_6f73_6875_6933L;

    private final Accounts accounts;
    private final DemoCounty demo;
    private final TransactionTemplate transaction;
    private final DatabaseAccess access;

    FirstStart(Accounts accounts, DemoCounty demo, TransactionTemplate transaction, DatabaseAccess access) {
        this.access = access;
        this.accounts = accounts;
        this.demo = demo;
        this.transaction = transaction;
    }

    void prepare(boolean withDemo, Path data, Consumer<String> say) {
        // several processes may start over one new database: one loads, the others find it done
        try (Connection alone = access.ownerDataSource().getConnection();
                Statement lock = alone.createStatement()) {
            lock.execute("select pg_advisory_lock(" + ONE_AT_A_TIME + ")");
            load(withDemo, data, say);
        } catch (SQLException e) {
            throw new IllegalStateException("the database went away at the first start", e);
        }
    }

    private void load(boolean withDemo, Path data, Consumer<String> say) {
        Asking.run(Asker.system(), () -> {
            boolean fresh = accounts.all().isEmpty();
            if ((fresh && withDemo) || state(data).equals(LOADING)) {
                note(data, LOADING);
                List<String> left = demo.load(say);
                left.forEach(sentence -> say.accept("  未载入 Not taken in: " + sentence));
                note(data, LOADED);
            } else if (state(data).equals(LOADED)) {
                // a demo of an earlier version knew fewer kinds of account
                DemoAccount.open(accounts);
            }
            openMissingAdministrators(say);
        });
    }

    /**
     * On a new installation, and on one made before there were three: without them nobody could open an account or decide
     * about rights. All or none, so that an interrupted start is taken up again.
     */
    private void openMissingAdministrators(Consumer<String> say) {
        List<String> told = Objects.requireNonNull(transaction.execute(status -> {
            List<String> lines = new ArrayList<>();
            Set<Role> there = accounts.all().stream()
                    .flatMap(account -> account.roles().stream())
                    .collect(Collectors.toSet());
            if (!there.contains(Role.SYSTEM_ADMIN))
                lines.add(openAdministrator("sysadmin", "系统管理员", Role.SYSTEM_ADMIN));
            if (!there.contains(Role.SECURITY_ADMIN))
                lines.add(openAdministrator("secadmin", "安全管理员", Role.SECURITY_ADMIN));
            if (!there.contains(Role.AUDITOR)) lines.add(openAdministrator("auditor", "审计管理员", Role.AUDITOR));
            return lines;
        }));
        told.forEach(say);
        if (told.isEmpty()) return;
        say.accept("  密码只显示这一次，请分别交给三人，首次登录须修改。Shown this once: hand one to each of three people, who change it.");
        say.accept("  其他账号由系统管理员开立、安全管理员批准。Other accounts: sysadmin opens them, secadmin approves their rights.");
    }

    private String openAdministrator(String wanted, String name, Role role) {
        String account = wanted;
        for (int i = 2; accounts.find(account).isPresent(); i++) account = wanted + i;
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random).toUpperCase(Locale.ROOT) + "-z";
        accounts.open(new NewAccount(account, name, password, Set.of(role), null));
        accounts.demandPasswordChange(account);
        return "  账号 Account  %-9s  密码 Password  %s  %s".formatted(account, password, name);
    }

    /** The demo accounts with their passwords; nothing on an installation without the demo. */
    List<String> accountsToTell(Path data) {
        return state(data).equals(LOADED) ? DemoAccount.lines() : List.of();
    }

    private static String state(Path data) {
        try {
            Path file = data.resolve("demo");
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(Path data, String state) {
        try {
            Files.writeString(data.resolve("demo"), state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
