package org.huoshui.assurance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends thousands of hostile files to every endpoint that takes files, on the packaged application with a heap of 512 MB:
 * no fault, no answer later than ten seconds, no OutOfMemoryError, each refusal with its code, and the memory given back.
 *
 * <p>{@code java … org.huoshui.assurance.HostileFiles files=5000 seed=1 home=. data=target/hostile port=8792
 * out=target/hostile.md keep=target/hostile-kept}
 */
public final class HostileFiles {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String JVM = "-Xmx512m -XX:+ExitOnOutOfMemoryError -Dhuoshui.limits.account=0"
            + " -Dhuoshui.limits.uploads=0 -Dhuoshui.limits.address=0";

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "files",
            "5000",
            "from",
            "0",
            "seed",
            "1",
            "home",
            ".",
            "data",
            "target/hostile",
            "port",
            "8792",
            "out",
            "target/hostile.md",
            "keep",
            "target/hostile-kept"));
    private final Map<String, AtomicInteger> kinds = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> codes = new ConcurrentHashMap<>();
    private final List<String> faults = java.util.Collections.synchronizedList(new ArrayList<>());
    private final List<Long> times = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger next = new AtomicInteger();

    private HostileFiles(String[] arguments) {
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            if (pair.length != 2 || settings.put(pair[0], pair[1]) == null)
                throw new IllegalArgumentException("unknown: " + argument + "; known: " + settings.keySet());
        }
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(new HostileFiles(arguments).run());
    }

    private int run() throws IOException, InterruptedException {
        Path data = Path.of(settings.get("data"));
        if (Files.exists(data)) throw new IOException(data + " is there already");
        Installation installation =
                new Installation(Path.of(settings.get("home")), data, Integer.parseInt(settings.get("port")), JVM);
        installation.start();
        long before = heap(installation);
        next.set(Integer.parseInt(settings.get("from")));
        List<Path> originals = HostileFile.originals(Path.of("."));
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < 2; i++) senders.add(Thread.ofPlatform().start(() -> send(installation, originals)));
        for (Thread sender : senders) sender.join();
        long after = installation.runs() ? heap(installation) : -1;
        if (!installation.runs() || !installation.answers()) faults.add("the application is gone or does not answer");
        if (after > before + (160L << 20)) faults.add("memory is not given back: " + (after >> 20) + " MB");
        for (Path log : List.of(data.resolve("huoshui.log"), data.resolveSibling(data.getFileName() + ".console"))) {
            if (Files.exists(log)
                    && Files.readString(log, StandardCharsets.ISO_8859_1).contains("OutOfMemoryError"))
                faults.add("OutOfMemoryError in " + log);
        }
        installation.stop();
        String report = report(before, after);
        Files.writeString(Path.of(settings.get("out")), report);
        System.out.println(report);
        return faults.isEmpty() ? 0 : 1;
    }

    private void send(Installation installation, List<Path> originals) {
        int last = Integer.parseInt(settings.get("from")) + Integer.parseInt(settings.get("files"));
        long seed = Long.parseLong(settings.get("seed"));
        Client client = null;
        for (int number; (number = next.getAndIncrement()) < last; ) {
            HostileFile file = HostileFile.of(number, seed, originals);
            HostileVisit visit = HostileVisit.of(number);
            kinds.computeIfAbsent(file.kind(), key -> new AtomicInteger()).incrementAndGet();
            long began = System.nanoTime();
            try {
                if (client == null) {
                    client = new Client(installation.address(), Duration.ofSeconds(60));
                    client.signIn("statistician", "demo-statistician");
                    began = System.nanoTime();
                }
                Client.Answer answer =
                        client.upload(visit.path(), visit.field(), file.name(), file.content(), visit.fields());
                String code = HostileVisit.code(answer.status(), answer.type(), answer.text());
                codes.computeIfAbsent(code, key -> new AtomicInteger()).incrementAndGet();
                if (code.equals("taken"))
                    taken.computeIfAbsent(file.kind(), key -> new AtomicInteger())
                            .incrementAndGet();
                HostileVisit.fault(answer.status(), answer.type(), answer.text())
                        .ifPresent(fault -> fault(file, visit, fault));
            } catch (IOException | InterruptedException | RuntimeException e) {
                fault(file, visit, "no answer: " + e);
                if (!installation.runs()) return;
            }
            Duration took = Installation.since(began);
            times.add(took.toMillis());
            if (took.compareTo(LONGEST) > 0) fault(file, visit, "took " + FaultRounds.seconds(took));
            if (number % 250 == 0) System.out.println(number + " files, " + faults.size() + " faults");
        }
    }

    private void fault(HostileFile file, HostileVisit visit, String what) {
        String line = file.number() + " " + file.kind() + " (" + file.content().length + " bytes) to " + visit.path()
                + ": " + what;
        faults.add(line);
        System.out.println("FAILED " + line);
        try {
            Path kept = Files.createDirectories(Path.of(settings.get("keep")));
            Files.write(kept.resolve(file.number() + ".bin"), file.content());
        } catch (IOException e) {
            System.out.println("not kept: " + e);
        }
    }

    /** What is in use after a collection, in bytes. */
    private static long heap(Installation installation) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String pid = Long.toString(installation.pid());
        new ProcessBuilder(jcmd, pid, "GC.run").start().waitFor();
        Process info = new ProcessBuilder(jcmd, pid, "GC.heap_info").start();
        String said = new String(info.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher used = Pattern.compile("used (\\d+)K").matcher(said);
        long sum = 0;
        while (used.find() && !said.substring(0, used.start()).contains("Metaspace"))
            sum += Long.parseLong(used.group(1)) << 10;
        return sum;
    }

    private String report(long before, long after) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        StringBuilder text = new StringBuilder(
                "# Hostile files\n\nseed %s, %d files, %d faults; heap in use before %d MB, after %d MB of 512; answers: median %d ms, 99 of 100 %d ms, longest %d ms%n"
                        .formatted(
                                settings.get("seed"),
                                sorted.length,
                                faults.size(),
                                before >> 20,
                                after >> 20,
                                sorted.length == 0 ? 0 : sorted[sorted.length / 2],
                                sorted.length == 0 ? 0 : sorted[sorted.length * 99 / 100],
                                Arrays.stream(sorted).max().orElse(0)));
        table(text, "what was done", kinds);
        table(text, "of these taken", taken);
        table(text, "answer", codes);
        text.append('\n');
        faults.forEach(fault -> text.append("FAILED ").append(fault).append('\n'));
        return text.toString();
    }

    private static void table(StringBuilder text, String head, Map<String, AtomicInteger> rows) {
        text.append("\n| ").append(head).append(" | files |\n| --- | --- |\n");
        new TreeMap<>(rows).forEach((name, count) -> text.append("| %s | %d |%n".formatted(name, count.get())));
    }
}
