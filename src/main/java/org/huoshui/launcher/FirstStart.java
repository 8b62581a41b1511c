package org.huoshui.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.springframework.stereotype.Component;

/**
 * What happens when an installation starts for the first time: the demo county is loaded, or, without it, one account is
 * opened so that somebody can sign in. A file in the data folder remembers how far the demo got; one that was
 * interrupted is taken up again.
 */
@Component
class FirstStart {

    private static final String LOADING = "loading";
    private static final String LOADED = "loaded";

    private final Accounts accounts;
    private final DemoCounty demo;

    FirstStart(Accounts accounts, DemoCounty demo) {
        this.accounts = accounts;
        this.demo = demo;
    }

    void prepare(boolean withDemo, Path data, Consumer<String> say) {
        Asking.run(Asker.system(), () -> {
            boolean fresh = accounts.all().isEmpty();
            if (fresh && !withDemo) {
                openFirstAccount(say);
            } else if (fresh || state(data).equals(LOADING)) {
                note(data, LOADING);
                List<String> left = demo.load(say);
                left.forEach(sentence -> say.accept("  未载入 Not taken in: " + sentence));
                note(data, LOADED);
            }
        });
    }

    private void openFirstAccount(Consumer<String> say) {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        accounts.open(new NewAccount("director", "主任", password, Set.of(Role.DIRECTOR, Role.STATISTICIAN), null));
        say.accept("  账号 Account  director / " + password + "  （只显示一次，请登录后修改。Shown once: sign in and change it.）");
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
