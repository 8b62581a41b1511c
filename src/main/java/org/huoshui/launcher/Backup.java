package org.huoshui.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.huoshui.kernel.Refused;
import org.huoshui.server.DataFolders;
import org.huoshui.server.DatabaseAlone;
import org.huoshui.server.backup.Passphrase;
import org.huoshui.server.backup.TakingBackup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code huoshui backup FILE}: everything an installation must not lose in one sealed file, beside a running server or on a
 * stopped data folder.
 */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "把数据库、密钥和设置备份成一个加密文件，服务是否在运行都可以。",
            "Backs up database, keys and settings into one sealed file, whether the server runs or not."
        })
final class Backup implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "备份文件 the file to write")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "数据目录 data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Mixin
    private AskingPassphrase asking = new AskingPassphrase();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter console = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        Path folder = data.toAbsolutePath().normalize();
        if (!DataFolders.areUsed(folder)) throw Refused.because(LauncherError.NO_DATA_THERE, folder);
        Passphrase passphrase = asking.toSeal();
        try (DatabaseAlone database = DatabaseAlone.of(folder)) {
            TakingBackup.Taken taken = new TakingBackup(
                            database.access().ownerDataSource(), folder, InstantSource.system())
                    .take(file, passphrase, new ProgressLine(console));
            taken.note(database.access().ownerDataSource());
            console.println(taken.line());
            console.flush();
        }
        return 0;
    }
}
