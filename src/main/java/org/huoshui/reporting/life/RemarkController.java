package org.huoshui.reporting.life;

import java.time.Instant;
import java.util.List;
import org.huoshui.reporting.life.Remarking.Thread;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Remarks on a report's paragraphs. */
@RestController
@RequestMapping("/api/reporting/reports/{id}/remarks")
class RemarkController {

    private final Remarking remarking;

    RemarkController(Remarking remarking) {
        this.remarking = remarking;
    }

    record RemarkView(Remarks.Kind kind, String words, String by, Instant at) {}

    /**
     * @param version the one it was said of
     * @param place what became of the paragraph in the version looked at
     * @param block the paragraph there; absent when gone
     * @param quote the paragraph as it read then
     */
    record ThreadView(
            long id,
            int version,
            boolean resolved,
            Anchors.Found place,
            @Nullable Integer block,
            String quote,
            List<RemarkView> remarks) {

        static ThreadView of(Thread one) {
            return new ThreadView(
                    one.opening().id(),
                    one.opening().version(),
                    one.resolved(),
                    one.place().found(),
                    one.place().block(),
                    one.opening().anchor().quote(),
                    one.remarks().stream()
                            .map(said -> new RemarkView(said.kind(), said.words(), said.by(), said.at()))
                            .toList());
        }
    }

    /** @param block the paragraph, from 0 in the order of the preview's blocks */
    record RemarkToMake(int block, String words) {}

    record ReplyToMake(String words) {}

    record ResolutionToMake(boolean resolved) {}

    @GetMapping
    List<ThreadView> threads(@PathVariable long id) {
        return remarking.threads(id).stream().map(ThreadView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<ThreadView> open(@PathVariable long id, @RequestBody RemarkToMake said) {
        remarking.open(id, said.block(), said.words());
        return threads(id);
    }

    @PostMapping("/{thread}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    List<ThreadView> reply(@PathVariable long id, @PathVariable long thread, @RequestBody ReplyToMake said) {
        remarking.reply(id, thread, said.words());
        return threads(id);
    }

    @PostMapping("/{thread}/resolution")
    List<ThreadView> resolve(@PathVariable long id, @PathVariable long thread, @RequestBody ResolutionToMake said) {
        remarking.resolve(id, thread, said.resolved());
        return threads(id);
    }
}
