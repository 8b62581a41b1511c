package org.huoshui.reporting.life;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.huoshui.directory.InstitutionId;
import org.huoshui.identity.SignedIn;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observation;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the office's people do with reports, over the API. */
final class Desk {

    static final RequestPostProcessor WRITER = SignedIn.statistician();
    static final RequestPostProcessor DIRECTOR = SignedIn.director();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REPORTS = "/api/reporting/reports";

    private final MockMvc mvc;
    private final Observations observations;
    private final TransactionTemplate transactions;

    Desk(MockMvc mvc, Observations observations, TransactionTemplate transactions) {
        this.mvc = mvc;
        this.observations = observations;
        this.transactions = transactions;
    }

    /** @param body of the answer; a problem where it was refused */
    record Answer(int status, JsonNode body) {
        String code() {
            return body.path("code").asString("");
        }

        Answer ok() {
            if (status >= 300) throw new AssertionError(status + " " + body);
            return this;
        }
    }

    long written(String template, String month) {
        return send(post(REPORTS), WRITER, "{\"template\":\"%s\",\"month\":\"%s\"}".formatted(template, month))
                .ok()
                .body()
                .path("id")
                .asLong();
    }

    Answer rewrite(long report) {
        return send(post(REPORTS + "/" + report + "/versions"), WRITER, "{}");
    }

    long rewritten(long report) {
        return rewrite(report).ok().body().path("report").asLong();
    }

    Answer step(long report, String step, RequestPostProcessor who, String note) {
        return send(post(REPORTS + "/" + report + "/" + step), who, "{\"note\":\"" + note + "\"}");
    }

    Answer review(long report) {
        return step(report, "review", DIRECTOR, "");
    }

    Answer issue(long report, String prefix, int ordinal, String date) {
        return issue(report, prefix, ordinal, date, "");
    }

    /** @param more further members of the body, each beginning with a comma */
    Answer issue(long report, String prefix, int ordinal, String date, String more) {
        return send(
                post(REPORTS + "/" + report + "/issue"),
                DIRECTOR,
                "{\"prefix\":\"%s\",\"ordinal\":%d,\"date\":\"%s\"%s}".formatted(prefix, ordinal, date, more));
    }

    Answer remark(long report, int block, String words) {
        return send(
                post(REPORTS + "/" + report + "/remarks"),
                DIRECTOR,
                "{\"block\":%d,\"words\":\"%s\"}".formatted(block, words));
    }

    Answer resolve(long report, long thread, boolean resolved) {
        return send(
                post(REPORTS + "/" + report + "/remarks/" + thread + "/resolution"),
                WRITER,
                "{\"resolved\":" + resolved + "}");
    }

    Answer choose(long report, int revision, boolean append, List<String> choices) {
        return send(
                put(REPORTS + "/" + report + "/sentences"),
                WRITER,
                "{\"revision\":%d,\"append\":%b,\"sentences\":[%s]}"
                        .formatted(revision, append, String.join(",", choices)));
    }

    static String choice(String key, boolean keep) {
        return "{\"key\":\"%s\",\"keep\":%b}".formatted(key, keep);
    }

    static String choice(String key, boolean keep, String words) {
        return "{\"key\":\"%s\",\"keep\":%b,\"words\":\"%s\"}".formatted(key, keep, words);
    }

    static String own(String words) {
        return "{\"keep\":true,\"words\":\"%s\"}".formatted(words);
    }

    JsonNode look(long report, String what) {
        return send(get(REPORTS + "/" + report + what), WRITER, null).ok().body();
    }

    JsonNode read(String path) {
        return send(get("/api/reporting" + path), WRITER, null).ok().body();
    }

    Answer send(MockHttpServletRequestBuilder request, RequestPostProcessor who, String body) {
        try {
            if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(body);
            MockHttpServletResponse answer =
                    mvc.perform(request.with(who)).andReturn().getResponse();
            String text = answer.getContentAsString(StandardCharsets.UTF_8);
            return new Answer(answer.getStatus(), text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The words of the document's paragraphs, as Word would show them. */
    String document(long report) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes(report)))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(long report) {
        try {
            return mvc.perform(get(REPORTS + "/" + report + "/document").with(WRITER))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Leaves the document in {@code target/reports} for those who want to look at it. */
    void leave(long report, String name) {
        try {
            Path file = Path.of("target", "reports", name + ".docx");
            Files.createDirectories(file.getParent());
            Files.write(file, bytes(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bank says another number than before, in 元. */
    void restate(String indicator, String bank, String month, BigDecimal value) {
        Asking.run(
                Asker.system(),
                () -> transactions.executeWithoutResult(status -> observations.record(
                        new Observations.Source("更正.xlsx", "1".repeat(64), null, "statistician", Instant.EPOCH),
                        List.of(new Observation(
                                new IndicatorId(indicator),
                                Subject.of(new InstitutionId(bank)),
                                Month.parse(month),
                                value,
                                "Sheet1",
                                "B2")))));
    }
}
