package org.huoshui.assurance;

import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.huoshui.assurance.Client.Answer;
import org.huoshui.assurance.Ledger.Document;
import tools.jackson.databind.JsonNode;

/** What several people do at once. Whatever is answered goes into the {@link Ledger}; an answer that never comes does not. */
final class Deeds {

    enum Phase {
        UPLOAD,
        CORRECTION,
        ACCEPTANCE,
        RESTATEMENT,
        REPORT,
        EXPORT,
        DIRECTORY,
        TEMPLATE
    }

    private static final YearMonth FIRST = YearMonth.of(2023, 1);

    private final Ledger ledger;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, AtomicInteger> months = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> waiting = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> restatable = new ConcurrentLinkedQueue<>();
    private volatile boolean hurt;

    private Client statistician = null;
    private Client director = null;
    private Client bank = null;

    Deeds(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Signs in who is not: sessions are in the database and outlive the process. */
    void signIn(String address) throws IOException, InterruptedException {
        hurt = false;
        if (statistician != null && statistician.get("/api/identity/me").good()) return;
        statistician = signedIn(address, "statistician", "demo-statistician");
        director = signedIn(address, "director", "demo-director");
        bank = signedIn(address, "hyb", "demo-hyb-2022");
    }

    private static Client signedIn(String address, String account, String password)
            throws IOException, InterruptedException {
        Client client = new Client(address, Duration.ofSeconds(30));
        client.signIn(account, password);
        return client;
    }

    Client director() {
        return director;
    }

    Client statistician() {
        return statistician;
    }

    /** From now on failures are ours. */
    void hurt() {
        hurt = true;
    }

    void doOne(Phase phase, Random random) throws IOException, InterruptedException {
        switch (phase) {
            case UPLOAD -> upload(random, false);
            case CORRECTION -> correct(random);
            case ACCEPTANCE -> accept(random);
            case RESTATEMENT -> restate(random);
            case REPORT -> report();
            case EXPORT -> export(random);
            case DIRECTORY -> directory(random);
            case TEMPLATE -> template(random);
        }
    }

    private Paper paper(String institution, int month, Random random, boolean odd) {
        Paper paper = Paper.of(
                institution, FIRST.plusMonths(month), month + random.nextInt(3), numbers.incrementAndGet(), odd);
        ledger.sent(paper);
        return paper;
    }

    private List<Long> upload(Random random, boolean odd) throws IOException, InterruptedException {
        boolean byBank = random.nextInt(4) == 0;
        List<String> all = Paper.institutions();
        String institution = byBank ? "HYB" : all.get(random.nextInt(all.size()));
        int month =
                months.computeIfAbsent(institution, key -> new AtomicInteger()).getAndIncrement();
        Client first = byBank ? bank : statistician;
        // two people with two files of one bank's month: only one may count
        if (random.nextInt(5) == 0 && !odd) {
            Paper other = paper(institution, month, random, false);
            List<Long> both = java.util.Collections.synchronizedList(new ArrayList<>());
            Thread rival = beside(() -> both.addAll(send(director, other)));
            both.addAll(send(first, paper(institution, month, random, false)));
            rival.join();
            return both;
        }
        return send(first, paper(institution, month, random, odd));
    }

    List<Long> send(Client client, Paper paper) throws IOException, InterruptedException {
        Answer answer = client.upload("/api/returns", "files", paper.fileName(), paper.content(), Map.of());
        return stored(answer, paper, "upload", true);
    }

    private List<Long> stored(Answer answer, Paper paper, String what, boolean many) {
        if (!expect(answer, what)) return List.of();
        List<Long> ids = new ArrayList<>();
        JsonNode outcome = many ? answer.json().path(0) : answer.json();
        String became = outcome.path("outcome").asString();
        if (became.equals("STORED")) {
            long id = Long.parseLong(outcome.path("id").asString());
            ledger.stored(id, paper);
            waiting.add(id);
            ids.add(id);
        } else {
            ledger.count(what + " " + became + " "
                    + outcome.path("problems").path(0).path("code").asString());
        }
        return ids;
    }

    private void correct(Random random) throws IOException, InterruptedException {
        for (long id : upload(random, true)) {
            waiting.remove(id);
            Map<String, Object> correction = Map.of("sheet", "月报", "cell", "B4", "choice", "NOT_A_FIGURE");
            Answer answer = statistician.send(
                    "POST", "/api/returns/" + id + "/corrections", Map.of("corrections", List.of(correction)));
            if (expect(answer, "correction")) ledger.stepped(id, "correct");
            waiting.add(id);
        }
    }

    private void accept(Random random) throws IOException, InterruptedException {
        List<Long> chosen = new ArrayList<>();
        Long id = random.nextInt(3) == 0 ? null : waiting.poll();
        if (id != null) chosen.add(id);
        else chosen.addAll(upload(random, false));
        Long other = chosen.size() > 1 ? null : waiting.poll();
        if (other != null) chosen.add(other);
        waiting.removeAll(chosen);
        if (chosen.isEmpty()) return;
        Thread rival = chosen.size() > 1 ? beside(() -> acceptOne(director, chosen.get(1))) : null;
        acceptOne(statistician, chosen.getFirst());
        if (rival != null) rival.join();
    }

    interface Deed {
        void run() throws IOException, InterruptedException;
    }

    /** Whatever comes, until it is over or nobody answers any more. */
    void busy(Random random, BooleanSupplier over) {
        Phase[] phases = Phase.values();
        while (!over.getAsBoolean()) {
            try {
                doOne(phases[random.nextInt(phases.length)], random);
            } catch (IOException | InterruptedException cutOff) {
                return;
            }
        }
    }

    /** Somebody does it at the same time; without an answer there is no word to hold the application to. */
    static Thread beside(Deed deed) {
        return Thread.ofVirtual().start(() -> {
            try {
                deed.run();
            } catch (IOException | InterruptedException cutOff) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void acceptOne(Client client, long id) throws IOException, InterruptedException {
        Map<String, String> reasons = new HashMap<>();
        Answer there = client.get("/api/returns/" + id);
        if (!expect(there, "look")) return;
        for (JsonNode result : there.json().path("results")) {
            if (result.path("severity").asString().equals("WARNING"))
                reasons.put(result.path("key").asString(), "试验，已核实");
        }
        Answer answer = client.send("POST", "/api/returns/" + id + "/acceptance", Map.of("reasons", reasons));
        if (expect(answer, "acceptance")) {
            ledger.accepted(id);
            restatable.add(id);
        }
    }

    private void restate(Random random) throws IOException, InterruptedException {
        Long id = restatable.poll();
        if (id == null) {
            accept(random);
            id = restatable.poll();
            if (id == null) return;
        }
        Paper old = ledger.paper(ledger.paperOf(id));
        Paper paper = Paper.of(
                old.institution(),
                old.month(),
                (int) FIRST.until(old.month(), java.time.temporal.ChronoUnit.MONTHS) + 4 + random.nextInt(3),
                numbers.incrementAndGet(),
                false);
        ledger.sent(paper);
        Answer answer = statistician.upload(
                "/api/returns/" + id + "/restatement",
                "file",
                paper.fileName(),
                paper.content(),
                Map.of("reason", "试验重述"));
        for (long stored : stored(answer, paper, "restatement", false)) {
            waiting.remove(stored);
            acceptOne(statistician, stored);
        }
    }

    private long report() throws IOException, InterruptedException {
        Answer answer =
                statistician.send("POST", "/api/reporting/reports", Map.of("template", "brief", "month", "2022-12"));
        if (!expect(answer, "report")) return 0;
        long id = answer.json().path("id").asLong();
        ledger.wrote(id);
        return id;
    }

    private void export(Random random) throws IOException, InterruptedException {
        List<Long> written = List.copyOf(ledger.reports());
        long id = written.isEmpty() || random.nextInt(3) == 0 ? report() : written.get(random.nextInt(written.size()));
        if (id == 0) return;
        Answer answer = director.get("/api/reporting/reports/" + id + "/document?appendix=" + random.nextBoolean());
        if (expect(answer, "export")) ledger.took(new Document(id, answer.body()));
    }

    /** Names are taken away by two: one proposes, another approves, at times twice at the same moment. */
    private void directory(Random random) throws IOException, InterruptedException {
        String institution = List.of("TNL", "AHP", "HNG").get(random.nextInt(3));
        Answer answer = statistician.send(
                "PUT",
                "/api/directory/institutions/" + institution + "/aliases",
                Map.of("aliases", List.of("试验别名" + institution + random.nextInt() + "号" + numbers.incrementAndGet())));
        long proposal;
        if (answer.code().equals("IDN-301")) {
            ledger.count("refused: proposal IDN-301");
            proposal = waitingAbout("institution/" + institution);
            if (proposal == 0) return;
        } else {
            if (!expect(answer, "proposal")) return;
            proposal = answer.json().path("proposal").asLong();
            ledger.proposed(proposal, "institution/" + institution);
        }
        Thread twice = random.nextInt(4) == 0 ? beside(() -> approve(proposal, institution)) : null;
        approve(proposal, institution);
        if (twice != null) twice.join();
    }

    /** What another began, or was cut off before it was decided. */
    private long waitingAbout(String subject) throws IOException, InterruptedException {
        Answer about = director.get("/api/identity/approvals/about?subject=" + subject);
        if (!expect(about, "proposals")) return 0;
        for (JsonNode one : about.json())
            if (one.path("state").asString().equals("PROPOSED"))
                return one.path("id").asLong();
        return 0;
    }

    private void approve(long proposal, String institution) throws IOException, InterruptedException {
        Answer answer = director.send("POST", "/api/identity/approvals/" + proposal + "/approval", Map.of());
        if (expect(answer, "approval")) ledger.approved(proposal, "institution/" + institution);
    }

    private void template(Random random) throws IOException, InterruptedException {
        Answer file = director.get("/api/reporting/templates/brief/file");
        if (!expect(file, "template file")) return;
        String name = "试验模板" + numbers.incrementAndGet();
        Answer answer =
                director.upload("/api/reporting/templates", "file", "模板.docx", file.body(), Map.of("name", name));
        if (expect(answer, "template")) ledger.keptTemplate(name);
    }

    /** Refusals are counted by their code; a fault while nobody has hurt the application is noted. */
    private boolean expect(Answer answer, String what) {
        if (answer.good()) return true;
        if (answer.status() >= 500 && !hurt) ledger.fault(what + " answered " + answer.status() + " " + answer.text());
        else ledger.count((answer.status() >= 500 ? "cut off: " : "refused: ") + what + " " + answer.code());
        return false;
    }
}
