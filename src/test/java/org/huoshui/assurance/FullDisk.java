package org.huoshui.assurance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The packaged application with its database on a small disk of their own, which another file fills up while people work:
 * every answer has a code, nothing is stored by half, nothing acknowledged is lost, and it goes on by itself when there is
 * room again.
 *
 * <p>{@code java … org.huoshui.assurance.FullDisk seed=1}. Ends with 1 when something is wrong, and with 3, loudly, where no
 * disk can be mounted: a trial that did not happen must not look like one that passed.
 */
public final class FullDisk {

    private static final Path DISK = Path.of("target", "full-disk").toAbsolutePath();
    private static final int MEGABYTES = 700;
    private static final int ROUNDS = 4;
    private static final int NOT_TRIED = 3;

    private final List<String> faults = new ArrayList<>();
    private final Ledger ledger = new Ledger();
    private final Deeds deeds = new Deeds(ledger);
    private final Installation installation = new Installation(Path.of("."), DISK.resolve("data"), 8795, "-Xmx512m");
    private final Random random;
    private volatile boolean over;

    private FullDisk(long seed) throws IOException {
        this.random = new Random(seed);
        Paper.prepare(Path.of("."));
    }

    public static void main(String[] arguments) throws Exception {
        long seed = arguments.length == 0 ? 1 : Long.parseLong(arguments[0].replace("seed=", ""));
        Files.createDirectories(DISK);
        if (run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", DISK.toString()) != 0) {
            System.out.println("#".repeat(100));
            System.out.println("### 磁盘写满试验没有进行：不能挂载小磁盘（需要 root）。");
            System.out.println(
                    "### THE TRIAL OF A FULL DISK DID NOT HAPPEN: no small disk can be mounted here (be root).");
            System.out.println("#".repeat(100));
            System.exit(NOT_TRIED);
        }
        FullDisk trial = new FullDisk(seed);
        try {
            trial.run();
        } finally {
            trial.installation.stop();
            run("umount", DISK.toString());
        }
        trial.faults.forEach(fault -> System.out.println("FAILED " + fault));
        System.out.println(trial.faults.size() + " faults");
        System.exit(trial.faults.isEmpty() ? 0 : 1);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private void run() throws Exception {
        System.out.println("the first start loads the demo county: " + FaultRounds.seconds(installation.start()));
        for (int round = 1; round <= ROUNDS; round++) {
            deeds.signIn(installation.address());
            List<Thread> people = people();
            TimeUnit.SECONDS.sleep(4);
            faults.addAll(ledger.takeFaults());
            Map<String, Long> before = numbers();
            deeds.hurt();
            long filled = fill();
            if (round % 2 == 0) exhaustTheLog();
            // long enough for the database to have used up what room it had of its own
            TimeUnit.SECONDS.sleep(12);
            boolean alive = installation.runs();
            over = true;
            for (Thread person : people) person.join(Duration.ofSeconds(60));
            Files.delete(DISK.resolve("filler"));
            long began = System.nanoTime();
            while (!installation.ready()) {
                if (!installation.runs() || Installation.since(began).toSeconds() > 90)
                    throw new IOException("it did not get over it" + (installation.runs() ? "" : ": it ended"));
                TimeUnit.MILLISECONDS.sleep(50);
            }
            long back = Installation.since(began).toMillis();
            deeds.signIn(installation.address());
            sound("after round " + round);
            worksAgain();
            if (!alive) faults.add("the application ended in round " + round);
            System.out.printf(
                    "round %d: %d MB filled, back %d ms after there was room; answers meanwhile %s%n",
                    round, filled >> 20, back, since(before));
        }
        answers();
        sound("at the end");
        System.out.println(installation.command(
                "audit", "verify", "--data", installation.data().toString()));
        System.out.println(ledger.counts());
    }

    private List<Thread> people() {
        over = false;
        List<Thread> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Random own = new Random(random.nextLong());
            people.add(Thread.ofPlatform().start(() -> {
                // who is told to come back later does so
                while (!over) {
                    deeds.busy(own, () -> over);
                    pause();
                }
            }));
        }
        return people;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until not a byte is left. */
    private static long fill() throws IOException {
        long written = 0;
        try (OutputStream out =
                Files.newOutputStream(DISK.resolve("filler"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int size = 1 << 20; size > 0; size /= 8) {
                byte[] piece = new byte[size];
                try {
                    while (true) {
                        out.write(piece);
                        written += size;
                    }
                } catch (IOException full) {
                    // a smaller piece may still find room
                    continue;
                }
            }
        } catch (IOException full) {
            return written;
        }
        return written;
    }

    /** The database can refuse a row for want of room, but not a piece of its log: it gives up, and cannot start again either. */
    private void exhaustTheLog() {
        try (Connection database = installation.database();
                var statement = database.createStatement()) {
            for (int i = 0; i < 40; i++) statement.execute("select pg_switch_wal(), pg_current_xact_id()");
        } catch (SQLException gone) {
            System.out.println("  the database has given up: "
                    + gone.getMessage().lines().findFirst().orElse(""));
        }
    }

    private void worksAgain() throws IOException, InterruptedException {
        long before = ledger.accepted().size();
        for (int i = 0; i < 8 && ledger.accepted().size() == before; i++) deeds.doOne(Deeds.Phase.ACCEPTANCE, random);
        if (ledger.accepted().size() == before) faults.add("nothing can be accepted when there is room again");
        faults.addAll(ledger.takeFaults());
    }

    private void answers() {
        long full = 0;
        for (Map.Entry<String, AtomicLong> each : ledger.counts().entrySet()) {
            if (!each.getKey().startsWith("cut off")) continue;
            if (each.getKey().endsWith("SRV-303")) full += each.getValue().get();
            // any sentence with a code of its own will do, such as of a key that cannot be written
            else if (each.getKey().contains("SRV-500") || each.getKey().contains("HTTP"))
                faults.add(each.getValue() + " × " + each.getKey());
        }
        if (full == 0) faults.add("nobody was told that the disk is full");
    }

    private Map<String, Long> numbers() {
        Map<String, Long> numbers = new HashMap<>();
        ledger.counts().forEach((what, number) -> numbers.put(what.substring(what.lastIndexOf(' ') + 1), 0L));
        ledger.counts()
                .forEach((what, number) ->
                        numbers.merge(what.substring(what.lastIndexOf(' ') + 1), number.get(), Long::sum));
        return numbers;
    }

    private Map<String, Long> since(Map<String, Long> before) {
        Map<String, Long> now = new java.util.TreeMap<>(numbers());
        now.replaceAll((what, number) -> number - before.getOrDefault(what, 0L));
        now.keySet().removeIf(what -> !what.startsWith("SRV-"));
        return now;
    }

    private void sound(String when) throws Exception {
        try (Connection database = installation.database()) {
            for (String fault : new Soundness().faults(database, ledger)) faults.add(when + ": " + fault);
        }
    }
}
