package org.huoshui.server;

import java.nio.file.Path;
import org.huoshui.server.backup.Restoring;

/** The data folder seen from outside. */
public final class DataFolders {

    private DataFolders() {}

    /** Where Spring finds the settings of an installation, {@code application.yaml} in its data folder, if there are any. */
    public static String settings(Path folder) {
        return "optional:" + folder.toAbsolutePath().normalize().toUri();
    }

    /** Whether there is an embedded database in the folder. */
    public static boolean holdDatabase(Path folder) {
        return java.nio.file.Files.isDirectory(folder.resolve("postgres"));
    }

    /** Whether the folder is that of an installation: with an embedded database, or with settings that name another. */
    public static boolean areUsed(Path folder) {
        return holdDatabase(folder) || DatabaseAlone.external(folder).isPresent();
    }

    /**
     * Says early, before a server is built, what its start would say later.
     *
     * @throws org.huoshui.kernel.Refused SRV-101 while another process has the folder, SRV-102 when it cannot be used
     */
    public static void refuseUnusable(Path folder) {
        Restoring.refuseUnfinished(folder);
        DataFolder.probe(folder);
    }
}
