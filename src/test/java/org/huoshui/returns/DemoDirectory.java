package org.huoshui.returns;

import java.util.Locale;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.MaintainingDirectory;

/** Takes in the demo county's regions and institutions, as a first start does. */
public final class DemoDirectory {

    private DemoDirectory() {}

    public static void load(MaintainingDirectory directory) {
        for (DirectoryList list : DirectoryList.values()) {
            String file = list.name().toLowerCase(Locale.ROOT) + ".tsv";
            directory.importList(list, file, DemoFiles.bytes("directory/" + file));
        }
    }
}
