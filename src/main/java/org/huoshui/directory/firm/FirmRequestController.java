package org.huoshui.directory.firm;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.FirmId;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What firms ask to have changed of their entries. */
@RestController
@RequestMapping("/api/directory/firm-requests")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.TOWNSHIP, Role.FIRM})
class FirmRequestController {

    private final FirmRequests requests;

    FirmRequestController(FirmRequests requests) {
        this.requests = requests;
    }

    record FirmRequestView(
            String id,
            String firm,
            String firmName,
            String field,
            String wanted,
            String words,
            Instant filedAt,
            String state,
            String answer,
            @Nullable Instant answeredAt) {}

    /** @param field name, township, industry, size, kind, established, address or capital (元) */
    record FirmRequestToFile(
            String field, String wanted, @Nullable String words) {}

    record FirmRequestAnswer(boolean granted, @Nullable String answer) {}

    @GetMapping
    List<FirmRequestView> requests(
            @RequestParam(defaultValue = "false") boolean open, @RequestParam(required = false) @Nullable String firm) {
        FirmId id = firm == null || firm.isBlank() ? null : new FirmId(firm);
        return requests.all(open, id).stream()
                .map(one -> new FirmRequestView(
                        Long.toString(one.id()),
                        one.firm().code(),
                        one.firmName(),
                        one.field(),
                        one.wanted(),
                        one.words(),
                        one.filedAt(),
                        one.state(),
                        one.answer(),
                        one.answeredAt()))
                .toList();
    }

    @PostMapping("/{firm}")
    @OpenTo(Role.FIRM)
    @ResponseStatus(HttpStatus.CREATED)
    void file(@PathVariable String firm, @RequestBody FirmRequestToFile wanted) {
        requests.file(
                new FirmId(firm), wanted.field(), wanted.wanted(), Objects.requireNonNullElse(wanted.words(), ""));
    }

    @PostMapping("/{id:\\d+}/answer")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.TOWNSHIP})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable long id, @RequestBody FirmRequestAnswer answer) {
        requests.answer(id, answer.granted(), Objects.requireNonNullElse(answer.answer(), ""));
    }
}
