package org.huoshui.assurance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What was sent, and what the application said it has done; after a crash it is held to every word. */
final class Ledger {

    /** A line the trail must have. */
    record Told(String subject, String action) {}

    /** @param report its number */
    record Document(long report, byte[] content) {}

    private final Map<String, Paper> papers = new ConcurrentHashMap<>();
    private final Map<Long, String> stored = new ConcurrentHashMap<>();
    private final Map<Long, String> accepted = new ConcurrentHashMap<>();
    private final Set<Told> told = ConcurrentHashMap.newKeySet();
    private final Set<Long> reports = ConcurrentHashMap.newKeySet();
    private final Set<String> templates = ConcurrentHashMap.newKeySet();
    private final Set<Long> proposals = ConcurrentHashMap.newKeySet();
    private final Set<Long> approvals = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedDeque<Document> documents = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Set<Told> provedToHaveBeenTold = new HashSet<>();

    void sent(Paper paper) {
        papers.put(paper.sha256(), paper);
    }

    void stored(long id, Paper paper) {
        stored.put(id, paper.sha256());
        told.add(new Told("return/" + id, "return.receive"));
        count("uploads");
    }

    void accepted(long id) {
        accepted.put(id, stored.get(id));
        told.add(new Told("return/" + id, "return.accepted"));
        count("acceptances");
    }

    void stepped(long id, String action) {
        told.add(new Told("return/" + id, "return." + action));
        count(action);
    }

    void wrote(long report) {
        reports.add(report);
        told.add(new Told("report/" + report, "report.written"));
        count("reports");
    }

    void took(Document document) {
        documents.addLast(document);
        while (documents.size() > 4) documents.pollFirst();
        count("documents");
    }

    void keptTemplate(String name) {
        templates.add(name);
        count("templates");
    }

    void proposed(long proposal, String subject) {
        proposals.add(proposal);
        told.add(new Told(subject, "proposal.proposed"));
        count("proposals");
    }

    /** Two who both hear that it was they who approved it: one of them heard a lie. */
    void approved(long proposal, String subject) {
        if (!approvals.add(proposal)) fault("proposal " + proposal + " was approved twice");
        told.add(new Told(subject, "directory.aliases-changed"));
        told.add(new Told(subject, "proposal.approved"));
        count("directory changes approved");
    }

    /** The application failed while nobody had hurt it yet. */
    void fault(String what) {
        faults.add(what);
    }

    void count(String what) {
        counts.computeIfAbsent(what, key -> new AtomicLong()).incrementAndGet();
    }

    Paper paper(String sha256) {
        return papers.get(sha256);
    }

    String paperOf(long id) {
        return stored.get(id);
    }

    Map<Long, String> stored() {
        return stored;
    }

    Map<Long, String> accepted() {
        return accepted;
    }

    Set<Long> reports() {
        return reports;
    }

    Set<String> templates() {
        return templates;
    }

    Set<Long> proposals() {
        return proposals;
    }

    Set<Long> approvals() {
        return approvals;
    }

    List<Document> documents() {
        return List.copyOf(documents);
    }

    /** Lines not yet looked for; the trail only grows, so that one look at each is enough. */
    List<Told> toldSince() {
        List<Told> news = new ArrayList<>(told);
        news.removeAll(provedToHaveBeenTold);
        provedToHaveBeenTold.addAll(news);
        return news;
    }

    List<String> takeFaults() {
        List<String> taken = new ArrayList<>();
        for (String fault; (fault = faults.poll()) != null; ) taken.add(fault);
        return taken;
    }

    Map<String, AtomicLong> counts() {
        return new java.util.TreeMap<>(counts);
    }
}
