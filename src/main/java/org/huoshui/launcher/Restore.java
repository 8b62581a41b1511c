package org.huoshui.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.SelfCheck;
import org.huoshui.server.DatabaseAccess;
import org.huoshui.server.DatabaseAlone;
import org.huoshui.server.backup.CheckingBackup;
import org.huoshui.server.backup.Passphrase;
import org.huoshui.server.backup.Restoring;
import org.huoshui.server.backup.Restoring.Restored;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code huoshui restore FILE}: brings an installation back on an empty data folder (or an empty external database) and
 * proves that it did: every table row for row, every reference, then each module's own check. Ends with 0 only when all is
 * well, with 1 when a check found something or the restore was refused.
 */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "把备份恢复到空的数据目录，并逐表核对、校验审计链和样例报告。全部无误时退出码为 0。",
            "Restores a backup into an empty data folder and checks tables, trail and a sample report. Ends with 0 when all is well."
        })
final class Restore implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "备份文件 the backup")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "空的数据目录 an empty data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--check-only", description = "只校验备份文件，不恢复 only check the file, restore nothing")
    private boolean checkOnly;

    @Mixin
    private AskingPassphrase asking = new AskingPassphrase();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter console = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        Passphrase passphrase = asking.toOpen();
        ProgressLine progress = new ProgressLine(console);
        if (checkOnly) {
            tell(console, CheckingBackup.check(file, passphrase, progress));
            console.println("备份文件完好。 The backup is whole.");
            console.flush();
            return 0;
        }
        Path folder = data.toAbsolutePath().normalize();
        Optional<DatabaseAccess> external = DatabaseAlone.external(folder);
        Restored restored = external.isPresent()
                ? Restoring.intoExternal(file, passphrase, folder, external.get(), progress)
                : Restoring.intoFolder(file, passphrase, folder, progress);
        CheckingBackup.Sound backup = restored.backup();
        tell(console, backup);
        console.println(
                "  ✓ %d 张表、%,d 行与备份逐字节一致；外键全部成立。 %d tables, %,d rows equal to the backup byte for byte; all references hold."
                        .formatted(backup.tables(), backup.rows(), backup.tables(), backup.rows()));
        if (restored.migrated()) console.println("  ✓ 数据结构已升级到本版本。 The schema was brought up to this version.");
        boolean sound = checks(console, folder);
        console.println(
                sound
                        ? "恢复完成，全部核对无误，用时 %.1f 秒。 Restored in %.1f s; all is well."
                                .formatted(
                                        restored.took().toMillis() / 1000.0,
                                        restored.took().toMillis() / 1000.0)
                        : "数据已恢复，但核对发现问题，见上。 The data is restored, but a check found something, see above.");
        console.flush();
        return sound ? 0 : 1;
    }

    private static void tell(PrintWriter console, CheckingBackup.Sound backup) {
        console.println("备份 Backup: %s，程序 program %s，%d 张表 tables，%,d 行 rows，%.1f MB，%d 个文件 files"
                .formatted(
                        backup.takenAt(),
                        backup.program(),
                        backup.tables(),
                        backup.rows(),
                        backup.bytes() / 1e6,
                        backup.files()));
        if (!backup.trail().isEmpty()) console.println("  审计末条 newest line of the trail: " + backup.trail());
        console.flush();
    }

    private static boolean checks(PrintWriter console, Path folder) {
        boolean sound = true;
        try (ConfigurableApplicationContext system = Report.start(folder)) {
            List<SelfCheck> checks =
                    system.getBeanProvider(SelfCheck.class).orderedStream().toList();
            for (SelfCheck check : checks) {
                SelfCheck.Findings findings = Asking.as(Asker.system(), check::run);
                sound &= findings.isSound();
                console.println("  %s %s：%s %s: %s"
                        .formatted(
                                findings.isSound() ? "✓" : "✗", check.zh(), findings.zh(), check.en(), findings.en()));
                for (Problem problem : findings.problems())
                    console.println("      " + problem.code() + " " + problem.zh() + " " + problem.en());
                console.flush();
            }
        }
        return sound;
    }
}
