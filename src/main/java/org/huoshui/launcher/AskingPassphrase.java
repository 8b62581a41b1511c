package org.huoshui.launcher;

import java.io.Console;
import java.nio.file.Path;
import java.util.Arrays;
import org.huoshui.kernel.Refused;
import org.huoshui.server.backup.BackupFault;
import org.huoshui.server.backup.Passphrase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a passphrase comes from: a file, the environment, else the terminal. Never an argument, which all can see. */
final class AskingPassphrase {

    private static final String VARIABLE = "HUOSHUI_PASSPHRASE";

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "口令文件（第一行） file whose first line is the passphrase; else HUOSHUI_PASSPHRASE, else asked")
    private @Nullable Path file;

    /** For sealing: asked twice, and refused when weak. */
    Passphrase toSeal() {
        return given(true).required();
    }

    Passphrase toOpen() {
        return given(false);
    }

    private Passphrase given(boolean twice) {
        if (file != null) return Passphrase.from(file);
        String set = System.getenv(VARIABLE);
        if (set != null && !set.isBlank()) return Passphrase.of(set);
        Console console = System.console();
        if (console == null || !console.isTerminal()) throw Refused.because(BackupFault.PASSPHRASE_MISSING);
        char[] first = ask(console, "备份口令 Passphrase: ");
        if (twice && !Arrays.equals(first, ask(console, "再输一次 Once more: ")))
            throw Refused.because(LauncherError.PASSPHRASES_DIFFER);
        return Passphrase.of(new String(first));
    }

    private static char[] ask(Console console, String prompt) {
        char[] typed = console.readPassword(prompt);
        if (typed == null) throw Refused.because(BackupFault.PASSPHRASE_MISSING);
        return typed;
    }
}
