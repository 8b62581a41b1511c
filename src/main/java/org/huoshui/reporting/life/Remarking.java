package org.huoshui.reporting.life;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.Reports;
import org.huoshui.reporting.life.Anchors.Anchor;
import org.huoshui.reporting.life.Anchors.Place;
import org.huoshui.reporting.life.Remarks.Kind;
import org.huoshui.reporting.life.Remarks.Remark;
import org.huoshui.reporting.template.DocumentReader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remarks on the paragraphs of a report that is not yet issued: said, answered, resolved. */
@Service
class Remarking {

    private static final int LONGEST = 1_000;

    private final Lives lives;
    private final Remarks remarks;
    private final Reports reports;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Remarking(Lives lives, Remarks remarks, Reports reports, ApplicationEventPublisher events, InstantSource clock) {
        this.lives = lives;
        this.remarks = remarks;
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /** @param place in the version that is looked at */
    record Thread(boolean resolved, Place place, List<Remark> remarks) {
        Remark opening() {
            return remarks.getFirst();
        }
    }

    record RemarkMade(long report, long thread, Kind kind, String words) implements Auditable {
        @Override
        public String action() {
            return "report.remark." + kind.name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public String subject() {
            return "report/" + report;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("remark", Long.toString(thread), "words", words);
        }
    }

    @Transactional(readOnly = true)
    public List<Thread> threads(long report) {
        List<Remark> all = remarks.of(lives.require(report).id());
        if (all.isEmpty()) return List.of();
        Anchors anchors = anchors(report);
        Map<Long, List<Remark>> byThread = new LinkedHashMap<>();
        for (Remark one : all)
            byThread.computeIfAbsent(one.thread(), id -> new ArrayList<>()).add(one);
        return byThread.values().stream()
                .map(said ->
                        new Thread(resolved(said), anchors.find(said.getFirst().anchor()), List.copyOf(said)))
                .toList();
    }

    private static boolean resolved(List<Remark> said) {
        return said.stream()
                .map(Remark::kind)
                .filter(kind -> kind == Kind.RESOLVED || kind == Kind.REOPENED)
                .reduce((first, second) -> second)
                .filter(kind -> kind == Kind.RESOLVED)
                .isPresent();
    }

    @Transactional
    public long open(long report, int block, String words) {
        LivingReport one = taking(report);
        Anchors anchors = anchors(report);
        if (block < 0 || block >= anchors.size()) throw Refused.because(LifeError.NO_SUCH_PARAGRAPH, block + 1);
        return add(one, null, Kind.OPENED, anchors.at(block), said(words));
    }

    @Transactional
    public void reply(long report, long thread, String words) {
        LivingReport one = taking(report);
        add(one, thread, Kind.REPLIED, opening(one, thread), said(words));
    }

    /** Resolving what is resolved, or opening what is open, changes nothing. */
    @Transactional
    public void resolve(long report, long thread, boolean resolved) {
        LivingReport one = taking(report);
        Anchor anchor = opening(one, thread);
        List<Remark> said = remarks.of(one.id()).stream()
                .filter(remark -> remark.thread() == thread)
                .toList();
        if (resolved(said) != resolved) add(one, thread, resolved ? Kind.RESOLVED : Kind.REOPENED, anchor, "");
    }

    /** Under lock: nothing is remarked on while somebody issues. */
    private LivingReport taking(long report) {
        LivingReport one = lives.lock(report);
        if (one.state() != ReportState.DRAFT && one.state() != ReportState.REVIEWED)
            throw Refused.because(LifeError.CLOSED_TO_REMARKS, one.state().zh());
        if (!one.isNewest()) throw Refused.because(LifeError.NOT_THE_NEWEST, one.version(), one.newestVersion());
        return one;
    }

    private Anchor opening(LivingReport one, long thread) {
        return remarks.of(one.id()).stream()
                .filter(remark -> remark.id() == thread && remark.kind() == Kind.OPENED)
                .map(Remark::anchor)
                .findFirst()
                .orElseThrow(() -> Refused.because(LifeError.NO_SUCH_THREAD, thread));
    }

    private long add(
            LivingReport one, @org.jspecify.annotations.Nullable Long thread, Kind kind, Anchor at, String words) {
        long id = remarks.add(one, thread, kind, at, words, clock.instant());
        events.publishEvent(new RemarkMade(one.report(), thread == null ? id : thread, kind, words));
        return id;
    }

    private Anchors anchors(long report) {
        return new Anchors(DocumentReader.read(reports.content(report)));
    }

    private static String said(String words) {
        String text = words.strip();
        if (text.isEmpty() || text.length() > LONGEST) throw Refused.because(LifeError.REMARK_EMPTY, LONGEST);
        return text;
    }
}
