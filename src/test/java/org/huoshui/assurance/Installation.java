package org.huoshui.assurance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The packaged application on a data folder of its own, started as a user starts it, by {@code ./huoshui start}. */
final class Installation {

    private static final Duration LONGEST_START = Duration.ofSeconds(400);

    private final Path home;
    private final Path data;
    private final int port;
    private final String jvm;
    private final Map<String, String> environment;
    private Process application = null;

    /**
     * @param home where {@code huoshui} and {@code target/huoshui.jar} are
     * @param jvm further options for Java, such as {@code -Xmx512m}
     */
    Installation(Path home, Path data, int port, String jvm) {
        this(home, data, port, jvm, Map.of());
    }

    /** @param environment further settings, such as where an external database is */
    Installation(Path home, Path data, int port, String jvm, Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.home = home.toAbsolutePath();
        this.data = data.toAbsolutePath();
        this.port = port;
        this.jvm = jvm;
    }

    String address() {
        return "http://localhost:" + port;
    }

    Path data() {
        return data;
    }

    /** Starts it and waits until it answers and the demo county is there. @return how long that took */
    Duration start(String... options) throws IOException, InterruptedException {
        long began = System.nanoTime();
        launch(options);
        while (!ready()) {
            if (!application.isAlive()) throw new IOException("it stopped with " + application.exitValue());
            if (since(began).compareTo(LONGEST_START) > 0) throw new IOException("it does not answer");
            TimeUnit.MILLISECONDS.sleep(30);
        }
        return since(began);
    }

    /** Starts it and does not wait. */
    void launch(String... options) throws IOException {
        Files.createDirectories(data);
        List<String> line = new ArrayList<>(List.of(
                home.resolve("huoshui").toString(),
                "start",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling(data.getFileName() + ".console").toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("HUOSHUI_JVM", jvm);
        application = builder.start();
    }

    static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Whether it has loaded what it loads at first and lets people in. */
    boolean ready() throws InterruptedException {
        try {
            Client stranger = new Client(address(), Duration.ofSeconds(3));
            return stranger.get("/actuator/health/readiness").status() == 200 && answers();
        } catch (IOException e) {
            return false;
        }
    }

    /** Somebody at the door says “sign in first”, and the database behind it answers too. */
    boolean answers() throws InterruptedException {
        try {
            Client stranger = new Client(address(), Duration.ofSeconds(3));
            if (stranger.get("/api/identity/me").status() != 401) return false;
            return stranger.get("/actuator/health").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    boolean runs() {
        return application != null && application.isAlive();
    }

    long pid() {
        return application.pid();
    }

    /** {@code kill -9}. */
    void killApplication() throws InterruptedException {
        if (application == null) return;
        application.destroyForcibly();
        application.waitFor();
    }

    /** {@code kill -9}. */
    void killPostmaster() {
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }

    private java.util.Optional<ProcessHandle> postmaster() {
        try {
            Path file = data.resolve("postgres").resolve("postmaster.pid");
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(file).getFirst().strip()));
        } catch (IOException | NumberFormatException e) {
            return java.util.Optional.empty();
        }
    }

    /** {@code kill -9} of one connection's server process, of one that works if there is any; PostgreSQL then recovers. */
    void killBackend(Random random) throws SQLException {
        List<Long> working = new ArrayList<>();
        List<Long> idle = new ArrayList<>();
        try (Connection database = database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select pid, state from pg_stat_activity where usename = 'huoshui_app'")) {
            while (rows.next()) ("idle".equals(rows.getString(2)) ? idle : working).add(rows.getLong(1));
        }
        List<Long> chosen = working.isEmpty() ? idle : working;
        if (!chosen.isEmpty())
            ProcessHandle.of(chosen.get(random.nextInt(chosen.size()))).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** As the cluster's superuser: sees behind the walls. */
    Connection database() throws SQLException {
        try {
            String databasePort =
                    Files.readString(data.resolve("database.port")).strip();
            Properties passwords = new Properties();
            Path kept = data.resolve("keys").resolve("database.properties");
            if (Files.exists(kept)) passwords.load(new StringReader(Files.readString(kept)));
            return DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + databasePort + "/huoshui?connectTimeout=5&socketTimeout=120",
                    "postgres",
                    passwords.getProperty("superuser", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs another of its commands. @return what it printed; fails unless it ends with 0 */
    String command(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(home.resolve("huoshui").toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(String.join(" ", words) + " said " + said);
        return said;
    }

    void stop() throws InterruptedException {
        if (application == null) return;
        application.destroy();
        if (!application.waitFor(20, TimeUnit.SECONDS)) application.destroyForcibly();
    }
}
