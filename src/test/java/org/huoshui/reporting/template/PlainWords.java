package org.huoshui.reporting.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Formulas;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.ReportingError;
import org.jspecify.annotations.Nullable;

/** As much of the phrase language as the tag engine's own tests need: {@code [主体·]指标[·比较]}, and one comparison of numbers. */
final class PlainWords implements Phrases, Formulas {

    private static final Pattern COMPARED = Pattern.compile("(.+?)\\s*(>=|<=|>|<)\\s*(-?[0-9.]+)");

    private final Directory directory;

    PlainWords(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Reading read(String text) {
        Subject subject = null;
        String indicator = null;
        Comparison comparison = Comparison.VALUE;
        boolean signed = false;
        for (String part : text.split("·")) {
            var institution =
                    directory.institutionNamed(part).map(Institution::id).map(Subject::of);
            if (institution.isPresent()) subject = institution.get();
            else if (Catalogue.shipped().named(part).isPresent()) indicator = part;
            else {
                boolean known = false;
                for (Comparison one : Comparison.values())
                    if (part.equals(one.chinese())
                            || part.equals(one.chineseSigned().orElse(""))) {
                        comparison = one;
                        signed = !part.equals(one.chinese());
                        known = true;
                    }
                if (!known)
                    return new Reading.NotUnderstood(
                            Problem.of(ReportingError.UNKNOWN_TAG, part, "没有这个名称"), part, List.of("各项存款余额"));
            }
        }
        if (indicator == null)
            return new Reading.NotUnderstood(
                    Problem.of(ReportingError.UNKNOWN_TAG, text, "没有指标"), text, List.of("各项存款余额"));
        var id = Catalogue.shipped().named(indicator).orElseThrow().id();
        return new Reading.Understood(new Phrase(null, subject, id, comparison, null, signed, null, null));
    }

    @Override
    public org.huoshui.indicators.Inquiry.Reading inquire(String text, Month documentMonth) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reading ask(String text, Month today) {
        return read(text);
    }

    @Override
    public String print(Phrase phrase) {
        String name = Catalogue.shipped().find(phrase.indicator()).orElseThrow().name();
        String words = phrase.comparison().chinese();
        return words.isEmpty() ? name : name + "·" + words;
    }

    @Override
    public Formula parse(String text) {
        Matcher matcher = COMPARED.matcher(text);
        if (!matcher.matches() || !(read(matcher.group(1)) instanceof Reading.Understood(Phrase phrase)))
            throw Refused.because(ReportingError.FAULTY_CONDITION, text, "…");
        BigDecimal bound = new BigDecimal(matcher.group(3));
        return new Formula() {
            @Override
            public String text() {
                return text;
            }

            @Override
            public Set<Phrase> phrases() {
                return Set.of(phrase);
            }

            @Override
            public Outcome evaluate(Function<Phrase, @Nullable BigDecimal> values) {
                BigDecimal value = values.apply(phrase);
                if (value == null) return new Outcome.MissingOperand(phrase);
                int order = value.compareTo(bound);
                return new Outcome.Truth(
                        switch (matcher.group(2)) {
                            case ">" -> order > 0;
                            case "<" -> order < 0;
                            case ">=" -> order >= 0;
                            default -> order <= 0;
                        });
            }
        };
    }
}
