package org.huoshui.assurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.huoshui.assurance.Deeds.Phase;
import org.huoshui.assurance.Ledger.Document;

/**
 * Kills the packaged application and its database at random moments of seeded work, starts again, and looks whether all
 * that was acknowledged is there and nothing is there by half.
 *
 * <p>{@code java … org.huoshui.assurance.FaultRounds rounds=200 seed=1 home=. data=target/faults port=8791 out=target/faults.md}
 */
public final class FaultRounds {

    enum Kill {
        APPLICATION,
        POSTMASTER,
        BACKEND,
        BOTH
    }

    private final Map<String, String> settings = new ConcurrentHashMap<>(Map.of(
            "rounds",
            "200",
            "seed",
            "1",
            "home",
            ".",
            "data",
            "target/faults",
            "port",
            "8791",
            "out",
            "target/faults.md"));
    private final Ledger ledger = new Ledger();
    private final Deeds deeds = new Deeds(ledger);
    private final Map<Phase, Long> usual = new ConcurrentHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Protocol protocol = new Protocol();
    private final Soundness soundness;
    private final Installation installation;

    private FaultRounds(String[] arguments) throws IOException {
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            if (pair.length != 2 || settings.put(pair[0], pair[1]) == null)
                throw new IllegalArgumentException("unknown: " + argument + "; known: " + settings.keySet());
        }
        Path home = Path.of(settings.get("home"));
        soundness = new Soundness();
        installation = new Installation(
                home, Path.of(settings.get("data")), Integer.parseInt(settings.get("port")), "-Xmx512m");
        Paper.prepare(Path.of("."));
    }

    public static void main(String[] arguments) throws Exception {
        FaultRounds rounds = new FaultRounds(arguments);
        int failures = rounds.run();
        System.exit(failures == 0 ? 0 : 1);
    }

    private int run() throws IOException, InterruptedException, SQLException {
        if (Files.exists(installation.data())) throw new IOException(installation.data() + " is there already");
        long seed = Long.parseLong(settings.get("seed"));
        Random random = new Random(seed);
        int rounds = Integer.parseInt(settings.get("rounds"));
        System.out.println("the first start loads the demo county: " + seconds(installation.start()));
        try {
            for (int round = 1; round <= rounds; round++) {
                Random own = new Random(random.nextLong());
                Protocol.Round entry = round(round, own);
                protocol.add(entry);
                System.out.println(entry);
            }
            audit();
            // every document taken home in the last rounds still speaks for itself
            documents(List.copyOf(ledger.documents())).forEach(protocol::fault);
        } finally {
            installation.stop();
            protocol.write(Path.of(settings.get("out")), seed, ledger);
        }
        System.out.println(protocol.summary());
        return protocol.failures();
    }

    private Protocol.Round round(int number, Random random) throws IOException, InterruptedException, SQLException {
        Kill kill = kill(random);
        Phase phase = Phase.values()[random.nextInt(Phase.values().length)];
        deeds.signIn(installation.address());
        CountDownLatch begun = new CountDownLatch(1);
        List<Thread> people = new ArrayList<>();
        long[] seeds = {random.nextLong(), random.nextLong(), random.nextLong()};
        over = false;
        people.add(Thread.ofPlatform().start(() -> aimed(phase, new Random(seeds[0]), begun)));
        people.add(Thread.ofPlatform().start(() -> deeds.busy(new Random(seeds[1]), () -> over)));
        people.add(Thread.ofPlatform().start(() -> deeds.busy(new Random(seeds[2]), () -> over)));
        begun.await(20, TimeUnit.SECONDS);
        long moment = (long) (random.nextDouble() * 1.3 * usual.getOrDefault(phase, 400L));
        TimeUnit.MILLISECONDS.sleep(moment);
        deeds.hurt();
        strike(kill, random);
        // who waits for an answer learns that there is none
        TimeUnit.MILLISECONDS.sleep(300);
        over = true;
        for (Thread person : people) person.join(Duration.ofSeconds(40));
        List<String> faults = new ArrayList<>(ledger.takeFaults());
        Duration recovery = recover(kill, faults);
        try (Connection database = installation.database()) {
            // what is broken stays broken: it is told once, with the round that broke it
            for (String fault : soundness.faults(database, ledger)) if (known.add(fault)) faults.add(fault);
        }
        List<Document> taken = ledger.documents();
        if (!taken.isEmpty()) faults.addAll(documents(List.of(taken.get(random.nextInt(taken.size())))));
        return new Protocol.Round(number, kill.name(), phase.name(), moment, recovery.toMillis(), faults);
    }

    private volatile boolean over;

    private static Kill kill(Random random) {
        int dice = random.nextInt(20);
        return dice < 5 ? Kill.APPLICATION : dice < 11 ? Kill.POSTMASTER : dice < 18 ? Kill.BACKEND : Kill.BOTH;
    }

    private void strike(Kill kill, Random random) throws InterruptedException, SQLException {
        switch (kill) {
            case APPLICATION -> installation.killApplication();
            case POSTMASTER -> installation.killPostmaster();
            case BACKEND -> installation.killBackend(random);
            case BOTH -> {
                if (random.nextBoolean()) {
                    installation.killPostmaster();
                    installation.killApplication();
                } else {
                    installation.killApplication();
                    installation.killPostmaster();
                }
            }
        }
    }

    /** After a lost connection the application must help itself; after a lost process somebody starts it again. */
    private Duration recover(Kill kill, List<String> faults) throws IOException, InterruptedException {
        if (kill == Kill.BACKEND || kill == Kill.POSTMASTER) {
            long began = System.nanoTime();
            while (!installation.answers() || !signsIn()) {
                if (!installation.runs() || Installation.since(began).toSeconds() > 30) {
                    faults.add("the application did not get over it: " + kill);
                    installation.killApplication();
                    return installation.start();
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
            return Installation.since(began);
        }
        return installation.start();
    }

    private boolean signsIn() throws InterruptedException {
        try {
            deeds.signIn(installation.address());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The deed of the round, once to hit it; then whatever comes. */
    private void aimed(Phase phase, Random random, CountDownLatch begun) {
        long busyUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300 + random.nextInt(900));
        try {
            while (System.nanoTime() < busyUntil) deeds.doOne(Phase.values()[random.nextInt(3)], random);
            begun.countDown();
            long began = System.nanoTime();
            deeds.doOne(phase, random);
            long took = Installation.since(began).toMillis();
            usual.merge(phase, took, (before, now) -> (3 * before + now) / 4);
        } catch (IOException | InterruptedException cutOff) {
            ledger.count("cut off: " + phase.name().toLowerCase(java.util.Locale.ROOT));
        }
        deeds.busy(random, () -> over);
    }

    private List<String> documents(List<Document> documents) throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        deeds.signIn(installation.address());
        Client director = deeds.director();
        for (Document document : documents) {
            Client.Answer verdict =
                    director.upload("/api/reporting/verification", "file", "报告.docx", document.content(), Map.of());
            String standing = verdict.good() ? verdict.json().path("standing").asString() : verdict.text();
            if (!standing.equals("GENUINE"))
                faults.add("a document of report " + document.report() + " is " + standing);
        }
        return faults;
    }

    /** The chain of the trail, by the command the office uses. */
    private void audit() throws InterruptedException {
        try {
            System.out.println(installation.command("audit", "verify", "--data", settings.get("data")));
        } catch (IOException e) {
            protocol.fault("audit verify: " + e.getMessage());
        }
    }

    static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
