package org.huoshui.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./huoshui}: one door to everything that can be done from a shell. */
@Command(name = "huoshui", mixinStandardHelpOptions = true, version = "0.1.0")
public final class Huoshui {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Huoshui()).execute(arguments));
    }
}
