package org.huoshui.indicators.rest;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a request says of month, subject and phrase, and fills what it leaves out. */
@Component
class Asked {

    private final Directory directory;
    private final Figures figures;
    private final Phrases phrases;
    private final InstantSource clock;

    Asked(Directory directory, Figures figures, Phrases phrases, InstantSource clock) {
        this.directory = directory;
        this.figures = figures;
        this.phrases = phrases;
        this.clock = clock;
    }

    Figures.Context context(@Nullable String month, @Nullable String subject, @Nullable Basis basis) {
        Subject about = subject(subject);
        return new Figures.Context(month(month, about), about, basis == null ? Basis.LATEST : basis);
    }

    /** By code or by name; absent: the home county, or the institution whose account it is. */
    Subject subject(@Nullable String named) {
        if (named == null || named.isBlank()) {
            String own = Asking.required().institution();
            return own == null ? Subject.of(directory.home().id()) : Subject.of(new InstitutionId(own));
        }
        String name = named.strip();
        Optional<Subject> found = directory
                .region(new RegionId(name))
                .map(r -> Subject.of(r.id()))
                .or(() -> directory.institution(new InstitutionId(name)).map(i -> Subject.of(i.id())))
                .or(() -> directory.regionNamed(name).map(r -> Subject.of(r.id())))
                .or(() -> directory.institutionNamed(name).map(i -> Subject.of(i.id())));
        return found.orElseThrow(() -> Refused.because(FigureFault.UNKNOWN_SUBJECT, name));
    }

    /** The subject, if who asks may ask about it: an institution's account about itself only. */
    Subject own(Subject subject) {
        String own = Asking.required().institution();
        if (own != null && !subject.equals(Subject.of(new InstitutionId(own))))
            throw Refused.because(FigureFault.NOT_YOURS);
        return subject;
    }

    /** Absent: the latest with numbers; on an empty database the month now running. */
    Month month(@Nullable String text, Subject subject) {
        if (text == null || text.isBlank())
            return figures.latestMonth(subject)
                    .orElseGet(() -> new Month(YearMonth.from(clock.instant().atZone(ZoneId.systemDefault()))));
        return month(text);
    }

    static Month month(String text) {
        try {
            return Month.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refused.because(FigureFault.BAD_REQUEST, text);
        }
    }

    Phrase phrase(String text) {
        return switch (phrases.read(text)) {
            case Phrases.Reading.Understood(var phrase) -> phrase;
            case Phrases.Reading.NotUnderstood(var problem, var rest, var nearest) ->
                throw new Refused(problem.at(text));
        };
    }

    List<Phrase> phrases(List<String> texts) {
        return texts.stream().map(this::phrase).toList();
    }
}
