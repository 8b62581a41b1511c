package org.huoshui.server;

import java.nio.file.Path;

/** The data folder seen from outside. */
public final class DataFolders {

    private DataFolders() {}

    /**
     * Says early, before a server is built, what its start would say later.
     *
     * @throws org.huoshui.kernel.Refused SRV-101 while another process has the folder, SRV-102 when it cannot be used
     */
    public static void refuseUnusable(Path folder) {
        DataFolder.probe(folder);
    }
}
