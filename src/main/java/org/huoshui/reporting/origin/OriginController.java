package org.huoshui.reporting.origin;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.huoshui.indicators.Phrases;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.reporting.Template;
import org.huoshui.reporting.origin.Contradictions.Contradiction;
import org.huoshui.reporting.origin.Origins.Origin;
import org.huoshui.reporting.origin.ReviewedFigure.Sureness;
import org.huoshui.workbook.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Old reports: bring in, review figure by figure, make a template. The office's people only. */
@RestController
@RequestMapping("/api/reporting/origins")
class OriginController {

    private final ReviewingOrigins reviewing;
    private final Phrases phrases;

    OriginController(ReviewingOrigins reviewing, Phrases phrases) {
        this.reviewing = reviewing;
        this.phrases = phrases;
    }

    /** @param month the text is about, {@code 2021-12}; @param template key of the last template made of it */
    record OriginView(
            long id,
            String name,
            String fileName,
            ReadPaper.Kind kind,
            @Nullable String month,
            @Nullable String template,
            String uploadedBy,
            Instant uploadedAt,
            int figures,
            int undecided) {
        static OriginView of(Origin one) {
            Month month = one.month();
            return new OriginView(
                    one.id(),
                    one.name(),
                    one.fileName(),
                    one.kind(),
                    month == null ? null : month.toString(),
                    one.template(),
                    one.uploadedBy(),
                    one.uploadedAt(),
                    one.figures(),
                    one.undecided());
        }
    }

    /** What a figure may mean. @param phrase as a template writes it; @param indicator absent when no longer understood */
    record MeaningView(
            String phrase,
            @Nullable String indicator,
            @Nullable String comparison,
            @Nullable Double confidence) {}

    /**
     * @param around words before it that say what it is
     * @param noun the part of them that could become a name of its indicator
     * @param meaning what it is bound to; absent unless bound
     */
    record OriginFigureView(
            int ordinal,
            String literal,
            String unit,
            String around,
            String noun,
            boolean inTable,
            Sureness sureness,
            Decision decision,
            @Nullable MeaningView meaning,
            List<MeaningView> candidates,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    record NoticeView(String code, String zh, String en) {
        static NoticeView of(Problem problem) {
            return new NoticeView(problem.code(), problem.zh(), problem.en());
        }
    }

    record ReviewView(
            OriginView origin,
            List<ReviewBlocks.ReviewBlockView> blocks,
            List<OriginFigureView> figures,
            List<NoticeView> notices,
            List<Contradiction> contradictions) {}

    /** @param figures those that changed */
    record ChangeView(OriginView origin, List<OriginFigureView> figures, List<Contradiction> contradictions) {}

    record TextToRead(String name, String text) {}

    /** @param phrase for BOUND: any wording of a phrase */
    record DecisionToTake(Decision decision, @Nullable String phrase) {}

    record MonthToSay(String month) {}

    record PhraseToSettle(String phrase) {}

    record TemplateToMake(String name) {}

    record MadeView(String key, String name, int tags) {
        static MadeView of(Template one) {
            return new MadeView(one.key(), one.name(), one.tags());
        }
    }

    @GetMapping
    List<OriginView> all() {
        return reviewing.all().stream().map(OriginView::of).toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    OriginView upload(@RequestPart MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        return OriginView.of(reviewing.upload(name == null || name.isBlank() ? "?" : name, file.getBytes()));
    }

    @PostMapping("/text")
    @ResponseStatus(HttpStatus.CREATED)
    OriginView paste(@RequestBody TextToRead text) {
        return OriginView.of(reviewing.paste(text.name(), text.text()));
    }

    @GetMapping("/{id}")
    ReviewView review(@PathVariable long id) {
        ReviewingOrigins.Review review = reviewing.review(id);
        return new ReviewView(
                OriginView.of(review.origin()),
                ReviewBlocks.of(review.text(), review.figures()),
                review.figures().stream().map(this::figure).toList(),
                review.notices().stream().map(NoticeView::of).toList(),
                review.contradictions());
    }

    /** The file as it came. */
    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        return Download.of(reviewing.require(id).fileName(), MediaType.APPLICATION_OCTET_STREAM, reviewing.content(id));
    }

    @PutMapping("/{id}/figures/{ordinal}")
    ChangeView decide(@PathVariable long id, @PathVariable int ordinal, @RequestBody DecisionToTake taken) {
        return change(reviewing.decide(id, ordinal, taken.decision(), taken.phrase()));
    }

    /** Binds every undecided figure the program is sure of. */
    @PostMapping("/{id}/sure")
    ChangeView acceptSure(@PathVariable long id) {
        return change(reviewing.acceptSure(id));
    }

    @PutMapping("/{id}/month")
    ChangeView month(@PathVariable long id, @RequestBody MonthToSay said) {
        return change(reviewing.sayMonth(id, said.month()));
    }

    /** One phrase with different numbers: it is the same indicator all the same. */
    @PutMapping("/{id}/settled")
    ChangeView settle(@PathVariable long id, @RequestBody PhraseToSettle settled) {
        return change(reviewing.settle(id, settled.phrase()));
    }

    @PostMapping("/{id}/template")
    @ResponseStatus(HttpStatus.CREATED)
    MadeView template(@PathVariable long id, @RequestBody TemplateToMake wanted) {
        return MadeView.of(reviewing.makeTemplate(id, wanted.name()));
    }

    private ChangeView change(ReviewingOrigins.Change change) {
        return new ChangeView(
                OriginView.of(change.origin()),
                change.figures().stream().map(this::figure).toList(),
                change.contradictions());
    }

    private OriginFigureView figure(ReviewedFigure one) {
        FoundFigure figure = one.figure();
        String phrase = one.phrase();
        return new OriginFigureView(
                figure.ordinal(),
                figure.literal(),
                figure.unit(),
                figure.around(),
                WordsBefore.noun(figure.around()),
                figure.inTable(),
                one.sureness(),
                one.decision(),
                phrase == null ? null : meaning(phrase, null),
                figure.candidates().stream()
                        .map(choice -> meaning(choice.phrase(), choice.confidence()))
                        .toList(),
                one.decidedBy(),
                one.decidedAt());
    }

    private MeaningView meaning(String phrase, @Nullable Double confidence) {
        return switch (phrases.read(phrase)) {
            case Phrases.Reading.Understood(var read) ->
                new MeaningView(
                        phrase, read.indicator().code(), read.comparison().code(), confidence);
            case Phrases.Reading.NotUnderstood not -> new MeaningView(phrase, null, null, confidence);
        };
    }
}
