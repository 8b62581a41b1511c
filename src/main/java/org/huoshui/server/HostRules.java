package org.huoshui.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who may connect to the embedded database, {@code pg_hba.conf}: with a password, from this machine. Folders made by
 * versions that trusted every local connection are brought to the same rule when they are first started.
 */
final class HostRules {

    private static final String MARK = "# written by Huoshui: passwords only, keys/database.properties";

    private static final String STRICT = MARK + """

            local all all scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128 scram-sha-256
            """;

    /** For as long as it takes to set new passwords. */
    private static final String SUPERUSER_TRUSTED = """
            # written by Huoshui: the passwords are being set
            host  all postgres 127.0.0.1/32 trust
            host  all postgres ::1/128 trust
            """;

    private HostRules() {}

    static boolean areStrict(Path cluster) throws IOException {
        Path file = file(cluster);
        return Files.exists(file) && Files.readString(file).startsWith(MARK);
    }

    static void makeStrict(Path cluster) throws IOException {
        OwnerOnly.write(file(cluster), STRICT.getBytes(StandardCharsets.UTF_8));
    }

    /** Only the superuser comes in, from this machine, and without a password: the owner of the files is its master. */
    static void trustSuperuser(Path cluster) throws IOException {
        OwnerOnly.write(file(cluster), SUPERUSER_TRUSTED.getBytes(StandardCharsets.UTF_8));
    }

    private static Path file(Path cluster) {
        return cluster.resolve("pg_hba.conf");
    }
}
