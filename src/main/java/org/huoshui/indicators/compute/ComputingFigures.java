package org.huoshui.indicators.compute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Formulas;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observation;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Proof;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures over the stored observations. Each call sees the database as of one moment. */
@Component
class ComputingFigures implements Figures {

    private final JdbcClient jdbc;
    private final MonthSlices slices;
    private final StoredFacts facts;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Formulas formulas;
    private final Targets targets;
    private final TransactionTemplate reading;

    ComputingFigures(
            JdbcClient jdbc,
            MonthSlices slices,
            StoredFacts facts,
            Catalogue catalogue,
            Directory directory,
            Formulas formulas,
            Targets targets,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.slices = slices;
        this.facts = facts;
        this.catalogue = catalogue;
        this.directory = directory;
        this.formulas = formulas;
        this.targets = targets;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public Figure figure(Phrase phrase, Context context) {
        return asking(List.of(), request -> {
            request.expect(List.of(phrase), context);
            return request.figure(phrase, context);
        });
    }

    @Override
    public List<Figure> figures(Collection<Phrase> phrases, Context context) {
        return asking(List.of(), request -> figures(request, phrases, context));
    }

    private static List<Figure> figures(Request request, Collection<Phrase> phrases, Context context) {
        request.expect(phrases, context);
        List<Figure> figures = new ArrayList<>(phrases.size());
        for (Phrase phrase : phrases) figures.add(request.figure(phrase, context));
        return figures;
    }

    @Override
    public Proof prove(Phrase phrase, Context context) {
        return asking(List.of(), request -> {
            request.expect(List.of(phrase), context);
            return new Proving(request, new Leaves(jdbc, directory), facts, this::plan)
                    .prove(request.complete(phrase, context));
        });
    }

    @Override
    public List<Proof> prove(Collection<Phrase> phrases, Context context) {
        return asking(List.of(), request -> {
            request.expect(phrases, context);
            Leaves leaves = new Leaves(jdbc, directory, request.leaves(phrases, context));
            Proving proving = new Proving(request, leaves, facts, remembering());
            return phrases.stream()
                    .map(phrase -> proving.prove(request.complete(phrase, context)))
                    .toList();
        });
    }

    @Override
    public List<Figure> series(Phrase phrase, Context context, Month from, Month to) {
        return asking(List.of(), request -> series(request, phrase, context, from, to));
    }

    static List<Figure> series(Request request, Phrase phrase, Context context, Month from, Month to) {
        List<Month> months = new ArrayList<>();
        for (Month m = from; !to.isBefore(m); m = m.plus(1)) months.add(m);
        request.expect(months);
        request.expect(List.of(phrase), context);
        return months.stream().map(m -> request.figure(phrase.in(m), context)).toList();
    }

    @Override
    public Figures assuming(Collection<Observation> candidates) {
        return new Assuming(List.copyOf(candidates));
    }

    @Override
    public Optional<Month> latestMonth(Subject subject) {
        return reading.execute(status -> Optional.ofNullable(latest(subject)));
    }

    private @Nullable Month latest(Subject subject) {
        String month = switch (subject) {
            case Subject.OfRegion(var id) ->
                jdbc.sql("""
                                        select month from indicators_total where region = any(:regions)
                                        order by month desc limit 1""")
                        .param("regions", withChildren(id))
                        .query(String.class)
                        .optional()
                        .orElse(null);
            case Subject.OfInstitution(var id) -> {
                Institution institution = directory.institution(id).orElse(null);
                if (institution == null) yield null;
                yield jdbc.sql("""
                                        select month from indicators_observation
                                        where region = :region and institution = :institution
                                        order by month desc limit 1""")
                        .param("region", institution.region().code())
                        .param("institution", id.code())
                        .query(String.class)
                        .optional()
                        .orElse(null);
            }
        };
        return month == null ? null : Month.parse(month);
    }

    private String[] withChildren(RegionId id) {
        List<String> codes = new ArrayList<>(List.of(id.code()));
        for (Region region : directory.regions())
            if (id.equals(region.parent())) codes.add(region.id().code());
        return codes.toArray(String[]::new);
    }

    /** Runs the work over one view of the database. */
    <T> T asking(Collection<Observation> candidates, Function<Request, T> work) {
        // a lambda that answers null would be a fault of ours
        return java.util.Objects.requireNonNull(reading.execute(status -> work.apply(request(candidates))));
    }

    private Request request(Collection<Observation> candidates) {
        Numbers stored = new StoredNumbers(jdbc, slices, directory, facts.numbers());
        Numbers numbers = candidates.isEmpty() ? stored : new AssumedNumbers(stored, directory, catalogue, candidates);
        Vocabulary words = new Vocabulary(catalogue, directory, formulas);
        return new Request(Asking.required(), directory, words, numbers, remembering());
    }

    private Targets.@Nullable Target plan(Indicator indicator, Subject subject, int year) {
        return targets.find(indicator.id(), subject, year).orElse(null);
    }

    /** One query per subject and year, whatever the number of indicators. */
    private Comparing.Plans remembering() {
        record Year(Subject subject, int year) {}
        Map<Year, Map<IndicatorId, Targets.Target>> years = new HashMap<>();
        return (indicator, subject, year) -> years.computeIfAbsent(new Year(subject, year), key -> {
                    Map<IndicatorId, Targets.Target> plans = new HashMap<>();
                    for (Targets.Target target : targets.of(subject, year)) plans.put(target.indicator(), target);
                    return plans;
                })
                .get(indicator.id());
    }

    /** The same figures with numbers that are not stored yet. */
    private final class Assuming implements Figures {
        private final List<Observation> candidates;

        Assuming(List<Observation> candidates) {
            this.candidates = candidates;
        }

        @Override
        public Figure figure(Phrase phrase, Context context) {
            return asking(candidates, request -> request.figure(phrase, context));
        }

        @Override
        public List<Figure> figures(Collection<Phrase> phrases, Context context) {
            return asking(candidates, request -> ComputingFigures.figures(request, phrases, context));
        }

        @Override
        public Proof prove(Phrase phrase, Context context) {
            return ComputingFigures.this.prove(phrase, context);
        }

        @Override
        public List<Figure> series(Phrase phrase, Context context, Month from, Month to) {
            return asking(candidates, request -> ComputingFigures.series(request, phrase, context, from, to));
        }

        @Override
        public Figures assuming(Collection<Observation> more) {
            List<Observation> all = new ArrayList<>(candidates);
            all.addAll(more);
            return new Assuming(List.copyOf(all));
        }

        @Override
        public Optional<Month> latestMonth(Subject subject) {
            return ComputingFigures.this.latestMonth(subject);
        }
    }
}
