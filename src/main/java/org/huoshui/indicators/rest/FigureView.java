package org.huoshui.indicators.rest;

import java.util.List;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A figure on the wire.
 *
 * @param phrase complete: asking for it again, or for its proof, gives the same figure
 * @param indicator code in the catalogue
 * @param subject code of the region or institution
 * @param value base unit, plain decimal; absent unless known
 * @param text as printed, in {@code unit}; "—" where undefined, 缺 where missing
 * @param coverage absent where "n of N" has no meaning
 * @param who has not reported
 * @param problem why there is no number
 */
record FigureView(
        String phrase,
        String name,
        String indicator,
        String comparison,
        String subject,
        String month,
        Basis basis,
        State state,
        @Nullable String value,
        String text,
        String unit,
        @Nullable FigureCoverageView coverage,
        @Nullable List<String> who,
        @Nullable FigureProblemView problem) {

    enum State {
        KNOWN,
        MISSING,
        UNDEFINED,
        REFUSED
    }

    record FigureCoverageView(int reported, int expected, List<String> missing) {}

    record FigureProblemView(
            String code, String zh, String en, @Nullable String place) {
        static FigureProblemView of(Problem problem) {
            return new FigureProblemView(problem.code(), problem.zh(), problem.en(), problem.place());
        }
    }

    private record Outcome(
            State state,
            @Nullable String value,
            @Nullable List<String> who,
            @Nullable FigureProblemView problem) {}

    static FigureView of(Figure figure, Phrases phrases) {
        Outcome outcome = switch (figure.value()) {
            case Figure.Value.Known(var number) -> new Outcome(State.KNOWN, number.toPlainString(), null, null);
            case Figure.Value.Missing(var who, var problem) ->
                new Outcome(State.MISSING, null, who, FigureProblemView.of(problem));
            case Figure.Value.Undefined(var problem) ->
                new Outcome(State.UNDEFINED, null, null, FigureProblemView.of(problem));
            case Figure.Value.Refused(var who, var problem) ->
                new Outcome(State.REFUSED, null, who, FigureProblemView.of(problem));
        };
        Figure.Coverage coverage = figure.coverage();
        return new FigureView(
                phrases.print(figure.phrase()),
                figure.name(),
                figure.indicator().id().code(),
                figure.phrase().comparison().code(),
                code(figure.subject()),
                figure.month().toString(),
                figure.basis(),
                outcome.state,
                outcome.value,
                figure.text(),
                figure.unit().symbol(),
                coverage.expected() == 0
                        ? null
                        : new FigureCoverageView(coverage.reported(), coverage.expected(), coverage.missing()),
                outcome.who,
                outcome.problem);
    }

    static String code(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var region) -> region.code();
            case Subject.OfInstitution(var institution) -> institution.code();
        };
    }
}
