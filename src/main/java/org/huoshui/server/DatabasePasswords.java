package org.huoshui.server;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import org.huoshui.kernel.Refused;

/**
 * The embedded database's passwords, {@code keys/database.properties} in the data folder: random, made with the cluster,
 * readable by their owner alone. Another user of the machine cannot sign in to the database; who can read this file owns
 * the database's files anyway. A backup leaves them out: a restored folder makes its own.
 */
record DatabasePasswords(String superuser, String owner, String application) {

    static final String FILE = "database.properties";

    private static final int BYTES = 24;

    /** Those of the folder, made when there are none. */
    static DatabasePasswords of(Path data) {
        Path file = file(data);
        try {
            Optional<DatabasePasswords> kept = read(file);
            return kept.isPresent() ? kept.get() : make(file);
        } catch (IOException e) {
            throw Refused.because(ServerFault.DATABASE_PASSWORDS_UNUSABLE, file, e.getMessage());
        }
    }

    static Path file(Path data) {
        return data.resolve(DataKey.FOLDER).resolve(FILE);
    }

    /** Empty where there are none, or not all. */
    static Optional<DatabasePasswords> read(Path file) throws IOException {
        if (!Files.exists(file)) return Optional.empty();
        Properties kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        String superuser = kept.getProperty("superuser", "");
        String owner = kept.getProperty("owner", "");
        String application = kept.getProperty("application", "");
        return superuser.isEmpty() || owner.isEmpty() || application.isEmpty()
                ? Optional.empty()
                : Optional.of(new DatabasePasswords(superuser, owner, application));
    }

    private static DatabasePasswords make(Path file) throws IOException {
        DatabasePasswords made = new DatabasePasswords(random(), random(), random());
        Properties kept = new Properties();
        kept.setProperty("superuser", made.superuser);
        kept.setProperty("owner", made.owner);
        kept.setProperty("application", made.application);
        StringWriter text = new StringWriter();
        kept.store(text, "passwords of the embedded database");
        OwnerOnly.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        return made;
    }

    // letters, digits, - and _ only: fit for SQL literals and files of properties as they are
    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the passwords, which must not reach a log. */
    @Override
    public String toString() {
        return "DatabasePasswords";
    }
}
