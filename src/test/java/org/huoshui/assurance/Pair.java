package org.huoshui.assurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two packaged servers with a data folder each on one PostgreSQL that is not theirs: started at once on an empty database,
 * worked on at both, the database restarted under them; then whether everything is there once.
 *
 * <p>{@code java … org.huoshui.assurance.Pair seconds=60 seed=1}, in the project's folder; answers to the console, ends with 1
 * when something is wrong.
 */
public final class Pair {

    private static final Path FOLDER = Path.of("target", "pair");
    private static final int RESTARTS = 5;

    private final List<String> faults = new ArrayList<>();
    private final Ledger ledger = new Ledger();
    private final OutsideDatabase outside;
    private final Installation one;
    private final Installation other;
    private final Deeds atOne = new Deeds(ledger);
    private final Deeds atOther = new Deeds(ledger);
    private final Random random;
    private final Duration busy;
    private volatile boolean over;

    private Pair(Duration busy, long seed) throws IOException, SQLException {
        this.busy = busy;
        this.random = new Random(seed);
        Paper.prepare(Path.of("."));
        Files.createDirectories(FOLDER);
        outside = new OutsideDatabase(FOLDER.resolve("outside"));
        Path words = Files.writeString(FOLDER.resolve("passphrase"), "correct Horse battery 7 staple\n");
        Map<String, String> environment = new java.util.HashMap<>(outside.environment());
        environment.put("HUOSHUI_BACKUP_PASSPHRASE_FILE", words.toAbsolutePath().toString());
        one = new Installation(Path.of("."), FOLDER.resolve("one"), 8793, "-Xmx512m", environment);
        other = new Installation(Path.of("."), FOLDER.resolve("other"), 8794, "-Xmx512m", environment);
        // the same keys for both, as docs/operation.md asks
        Files.createDirectories(other.data());
        Files.createDirectories(one.data().resolve("keys"));
        Files.createSymbolicLink(other.data().resolve("keys"), one.data().resolve("keys"));
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> settings = new java.util.HashMap<>(Map.of("seconds", "60", "seed", "1"));
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            settings.put(pair[0], pair[1]);
        }
        if (Files.exists(FOLDER)) throw new IOException(FOLDER + " is there already");
        Pair pair = new Pair(
                Duration.ofSeconds(Long.parseLong(settings.get("seconds"))), Long.parseLong(settings.get("seed")));
        try {
            pair.run();
        } finally {
            pair.one.stop();
            pair.other.stop();
            pair.outside.stop();
        }
        pair.faults.forEach(fault -> System.out.println("FAILED " + fault));
        System.out.println(pair.faults.size() + " faults");
        System.exit(pair.faults.isEmpty() ? 0 : 1);
    }

    private void run() throws Exception {
        startAtOnce();
        atOne.signIn(one.address());
        atOther.signIn(other.address());
        sessions();
        rivals();
        work();
        restarts();
        sealsOfMissedDays();
        backups();
        sound("at the end");
        for (Installation each : List.of(one, other)) System.out.println(verified(each));
        System.out.println(ledger.counts());
    }

    private void startAtOnce() throws Exception {
        one.launch();
        // the keys are made by one, and copied: here the folder is the same
        await(
                "the first one's keys",
                () -> Files.exists(one.data().resolve("keys").resolve("data.key")));
        other.launch();
        await("both to be ready", () -> one.ready() && other.ready());
        check("accounts after two first starts", "15 or fewer", count("select count(*) from identity_account") <= 15);
        check("institutions", "14", count("select count(*) from directory_institution") == 14);
        sound("after two first starts at once");
        say("both started at once on an empty database: one loaded the demo county, the other waited");
    }

    /** Signed in at one, known at the other; signed out at the other, unknown at the one. */
    private void sessions() throws Exception {
        Client here = new Client(one.address(), Duration.ofSeconds(30));
        here.signIn("officer", "demo-officer");
        Client there = here.at(other.address());
        check(
                "a session of one at the other",
                "200",
                there.get("/api/identity/me").status() == 200);
        check(
                "signing out",
                "204",
                there.send("DELETE", "/api/identity/session", "").good());
        check(
                "signed out at the other, here",
                "401",
                here.get("/api/identity/me").status() == 401);
        say("a session begun at one is known at the other, and ends for both");
    }

    /** The same return accepted at both at the same moment, and the same bytes sent to both. */
    private void rivals() throws Exception {
        int twice = 0;
        int stored = 0;
        List<String> banks = Paper.institutions();
        for (int i = 0; i < 30; i++) {
            Paper paper = Paper.of(
                    banks.get(i % banks.size()),
                    YearMonth.of(2023, 1).plusMonths(i / banks.size()),
                    0,
                    9000 + i,
                    false);
            ledger.sent(paper);
            List<Long> ids = java.util.Collections.synchronizedList(new ArrayList<>());
            Thread same = Deeds.beside(() -> ids.addAll(atOther.send(atOther.director(), paper)));
            ids.addAll(atOne.send(atOne.statistician(), paper));
            same.join();
            if (ids.size() != 1) faults.add("the same file sent to both was stored " + ids.size() + " times");
            stored += ids.size();
            long id = ids.getFirst();
            AtomicInteger accepted = new AtomicInteger();
            Thread rival = Deeds.beside(() -> accept(atOther.director(), id, accepted));
            accept(atOne.statistician(), id, accepted);
            rival.join();
            if (accepted.get() != 1) faults.add("return " + id + " was accepted " + accepted.get() + " times");
            if (accepted.get() > 1) twice++;
            ledger.accepted(id);
        }
        sound("after rivals");
        say(stored + " files sent to both at once, each stored once; each accepted at both at once, " + twice
                + " twice");
    }

    private static void accept(Client client, long id, AtomicInteger accepted)
            throws IOException, InterruptedException {
        Map<String, String> reasons = new java.util.HashMap<>();
        for (var result : client.get("/api/returns/" + id).json().path("results"))
            if (result.path("severity").asString().equals("WARNING"))
                reasons.put(result.path("key").asString(), "试验，已核实");
        if (client.send("POST", "/api/returns/" + id + "/acceptance", Map.of("reasons", reasons))
                .good()) accepted.incrementAndGet();
    }

    private List<Thread> people() {
        over = false;
        List<Thread> people = new ArrayList<>();
        for (Deeds deeds : List.of(atOne, atOther, atOne, atOther)) {
            Random own = new Random(random.nextLong());
            people.add(Thread.ofPlatform().start(() -> deeds.busy(own, () -> over)));
        }
        return people;
    }

    private void work() throws Exception {
        List<Thread> people = people();
        TimeUnit.SECONDS.sleep(busy.toSeconds());
        over = true;
        for (Thread person : people) person.join();
        faults.addAll(ledger.takeFaults());
        sound("after work at both");
        say("worked on at both for " + busy.toSeconds() + " s");
    }

    /** Away for some seconds, under load: 503 with a code, and back without a restart. */
    private void restarts() throws Exception {
        for (int i = 1; i <= RESTARTS; i++) {
            List<Thread> people = people();
            TimeUnit.MILLISECONDS.sleep(2_000 + random.nextInt(3_000));
            atOne.hurt();
            atOther.hurt();
            outside.stop();
            TimeUnit.MILLISECONDS.sleep(500);
            over = true;
            for (Thread person : people) person.join(Duration.ofSeconds(40));
            for (Installation each : List.of(one, other)) {
                Client stranger = new Client(each.address(), Duration.ofSeconds(30));
                Client.Answer away =
                        stranger.send("POST", "/api/identity/session", Map.of("account", "a", "password", "b"));
                // nobody's token is asked for only after the door: either way it must be said with a code
                if (away.status() != 503 && away.status() != 403)
                    faults.add("while the database is away: " + away.status() + " " + away.text());
                Client.Answer signedIn =
                        (each == one ? atOne : atOther).director().get("/api/returns");
                if (signedIn.status() != 503 || !signedIn.code().equals("SRV-302"))
                    faults.add("who is signed in is told " + signedIn.status() + " " + signedIn.code());
                int ready = stranger.get("/actuator/health/readiness").status();
                if (ready != 503) faults.add("ready while the database is away: " + ready);
            }
            outside.start();
            long began = System.nanoTime();
            await("both to recover", () -> one.ready() && other.ready());
            System.out.printf(
                    "  restart %d: back %d ms after the database%n",
                    i, Installation.since(began).toMillis());
            atOne.signIn(one.address());
            atOther.signIn(other.address());
            faults.addAll(ledger.takeFaults());
            sound("after restart " + i);
        }
        ledger.counts().forEach((what, number) -> {
            if (what.startsWith("cut off") && what.contains("SRV-500")) faults.add(number + " × " + what);
        });
        say("the database was restarted " + RESTARTS + " times under work at both");
    }

    /** As if the last line before today were of three days ago: both see at once that days are to be sealed. */
    private void sealsOfMissedDays() throws Exception {
        one.stop();
        other.stop();
        try (Connection database = outside.superuser();
                var statement = database.createStatement()) {
            statement.executeUpdate("""
                    insert into audit_entry (id, at, account, name, action, subject, detail) overriding system value
                    values (0, now() - interval '3 days', 'trial', 'trial', 'trial.first', 'trial/1', '{}')""");
        }
        one.launch();
        other.launch();
        await("both to be ready", () -> one.ready() && other.ready());
        TimeUnit.SECONDS.sleep(8);
        check(
                "daily seals over three missed days",
                "1",
                count("select count(*) from audit_seal where kind = 'DAILY'") == 1);
        check("days in it", "3", count("select to_day - from_day + 1 from audit_seal where kind = 'DAILY'") == 3);
        say("both found three days unsealed at the same moment: one seal over all three");
    }

    /** Each looks every half minute whether the day's backup is there. */
    private void backups() throws Exception {
        await("the day's backup", () -> count("select count(*) from server_backup where state = 'DONE'") > 0);
        TimeUnit.SECONDS.sleep(65);
        check("backups of the day", "1", count("select count(*) from server_backup where state = 'DONE'") == 1);
        check("failed backups", "0", count("select count(*) from server_backup where state = 'FAILED'") == 0);
        say("the day's backup was taken once");
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(String what, Condition condition) throws Exception {
        long began = System.nanoTime();
        while (!condition.holds()) {
            if (Installation.since(began).toSeconds() > 200) throw new IOException("waited in vain for " + what);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private String verified(Installation each) throws Exception {
        try {
            return each.command("audit", "verify", "--data", each.data().toString())
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            faults.add("audit verify: " + e.getMessage());
            return "not intact";
        }
    }

    private void check(String what, String expected, boolean holds) {
        if (!holds) faults.add(what + " should be " + expected);
    }

    private void sound(String when) throws Exception {
        // lines are bound to the trail right after; the work has ended
        try (Connection database = outside.superuser()) {
            for (String fault : new Soundness().faults(database, ledger)) faults.add(when + ": " + fault);
        }
    }

    private long count(String query) throws SQLException {
        try (Connection database = outside.superuser();
                PreparedStatement statement = database.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    private static void say(String line) {
        System.out.println("✓ " + line);
    }
}
