package org.huoshui.server;

import org.jspecify.annotations.Nullable;

/** Which version of the program this is. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** {@code 0.1.0}; {@code development} where classes run outside a jar. */
    public static String text() {
        @Nullable String built = ProgramVersion.class.getPackage().getImplementationVersion();
        return built == null ? "development" : built;
    }
}
