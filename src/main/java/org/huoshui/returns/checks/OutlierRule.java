package org.huoshui.returns.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A bank whose growth stands far from the other banks'. Far is measured by the median absolute deviation, which one wild
 * bank among few does not move; 1.4826 makes it comparable to a standard deviation.
 */
final class OutlierRule implements Rule {

    /** With fewer there is no usual to speak of, and a median would tell a bank its neighbour's figure. */
    static final int FEWEST_OTHERS = 4;

    private static final BigDecimal MAD_TO_DEVIATION = new BigDecimal("1.4826");

    private final Phrases phrases;
    private final Directory directory;

    OutlierRule(Phrases phrases, Directory directory) {
        this.phrases = phrases;
        this.directory = directory;
    }

    @Override
    public List<Finding> find(Check check, Scene scene) {
        Institution self = scene.institution();
        if (self == null) return List.of();
        Phrase phrase = phrase(phrases, check);
        Figure own = scene.figure(phrase);
        BigDecimal growth = Scene.number(own);
        if (growth == null) return List.of();
        List<Phrase> asked = directory.institutionsIn(self.region()).stream()
                .filter(i -> !i.id().equals(self.id()) && i.kind().isBank() && i.activeIn(scene.month()))
                .map(i -> phrase.about(Subject.of(i.id())))
                .toList();
        scene.prepare(asked);
        List<BigDecimal> others = asked.stream()
                .map(p -> Scene.number(scene.figure(p)))
                .<BigDecimal>mapMulti((@Nullable BigDecimal n, java.util.function.Consumer<BigDecimal> keep) -> {
                    if (n != null) keep.accept(n);
                })
                .toList();
        if (others.size() < FEWEST_OTHERS) return List.of();
        BigDecimal median = median(others);
        BigDecimal spread = median(
                        others.stream().map(o -> o.subtract(median).abs()).toList())
                .multiply(MAD_TO_DEVIATION)
                .multiply(check.tolerance());
        BigDecimal distance = growth.subtract(median).abs();
        if (distance.compareTo(spread.max(check.floor())) <= 0) return List.of();
        String unit = own.unit().symbol();
        Map<String, String> words = Map.of(
                "value",
                own.text() + unit,
                "median",
                median.setScale(2, RoundingMode.HALF_UP).toPlainString() + unit);
        return List.of(scene.finding(check, "", List.of(phrase.indicator()), words, words));
    }

    static Phrase phrase(Phrases phrases, Check check) {
        return switch (phrases.read(check.rule())) {
            case Phrases.Reading.Understood(Phrase p) -> p;
            case Phrases.Reading.NotUnderstood no -> throw new Refused(no.problem());
        };
    }

    static BigDecimal median(List<BigDecimal> numbers) {
        List<BigDecimal> sorted =
                numbers.stream().map(Objects::requireNonNull).sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.size() % 2 == 1) return sorted.get(middle);
        return sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO, MathContext.DECIMAL64);
    }
}
