package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.ChangesNothing;
import org.huoshui.kernel.OpenTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No writing request of the demo county's office succeeds without a line; nor does a read of what is confidential. */
@HuoshuiTest
@Import(TrailCoverageTests.Silent.class)
@TestPropertySource(properties = "context=trail-coverage")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailCoverageTests {

    /** POST, PUT and DELETE that may succeed without a line; why is said at each, see {@link ChangesNothing}. */
    private static final List<String> CHANGE_NOTHING = List.of(
            "POST /api/directory/firms/imports/check",
            "POST /api/identity/session/task",
            "POST /api/indicators/ask",
            "POST /api/indicators/figures",
            "POST /api/matchmaking/f/state",
            "POST /api/matchmaking/f/task",
            "POST /api/matchmaking/intake/needs/preview",
            "POST /api/reporting/templates/check");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DemoCounty demo;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    /** An endpoint whose author forgot the trail. */
    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    @RequestMapping("/api/silent")
    static class Silent {
        @PutMapping("/{id}")
        @OpenTo(Role.STATISTICIAN)
        String forgets() {
            return "done";
        }
    }

    private record Left(String action, String subject, String result) {}

    private long last() {
        return ask("select coalesce(max(id), 0) from audit_entry", Long.class);
    }

    private List<Left> since(long id) {
        return Asking.as(
                Asker.system(),
                () -> transaction.execute(
                        status -> jdbc.sql("select action, subject, result from audit_entry where id > ? order by id")
                                .param(id)
                                .query((row, n) -> new Left(row.getString(1), row.getString(2), row.getString(3)))
                                .list()));
    }

    private <T> T ask(String sql, Class<T> type) {
        return Asking.as(
                Asker.system(),
                () -> transaction.execute(status -> jdbc.sql(sql).query(type).single()));
    }

    private void load() {
        if (ask("select count(*) from returns_return", Long.class) == 0)
            Asking.run(Asker.system(), () -> assertThat(demo.load(line -> {})).isEmpty());
    }

    @Test
    void onlyTheseMayChangeNothing() {
        TreeSet<String> declared = new TreeSet<>();
        endpoints.getHandlerMethods().forEach((mapping, handler) -> {
            ChangesNothing said = handler.getMethodAnnotation(ChangesNothing.class);
            if (said == null) return;
            assertThat(said.value()).as(handler.toString()).isNotBlank();
            for (var method : mapping.getMethodsCondition().getMethods())
                mapping.getPatternValues().forEach(path -> declared.add(method + " " + path));
        });
        assertThat(declared).containsExactlyElementsOf(CHANGE_NOTHING);
    }

    @Test
    void theWitnessStandsBeforeEveryWritingEndpoint() throws Exception {
        Map<String, Boolean> witnessed = new TreeMap<>();
        for (var mapping : endpoints.getHandlerMethods().keySet()) {
            for (var method : mapping.getMethodsCondition().getMethods()) {
                for (String pattern : mapping.getPatternValues()) {
                    if (method.name().equals("GET") || !pattern.startsWith("/api/")) continue;
                    String path = pattern.replaceAll("\\{[^}]*}", "1");
                    MockHttpServletRequest request = new MockHttpServletRequest(method.name(), path);
                    request.setContentType(
                            mapping.getConsumesCondition().isEmpty()
                                    ? MediaType.APPLICATION_JSON_VALUE
                                    : mapping.getConsumesCondition()
                                            .getConsumableMediaTypes()
                                            .iterator()
                                            .next()
                                            .toString());
                    org.springframework.web.util.ServletRequestPathUtils.parseAndCache(request);
                    var chain = endpoints.getHandler(request);
                    witnessed.put(
                            method + " " + pattern,
                            chain != null
                                    && chain.getInterceptorList().stream()
                                            .anyMatch(one -> one.getClass()
                                                    .getSimpleName()
                                                    .equals("RequestWitness")));
                }
            }
        }
        assertThat(witnessed).hasSizeGreaterThan(60).doesNotContainValue(false);
    }

    @Test
    void whatAModuleForgotIsWrittenAllTheSameAndSoIsAClosedDoor() throws Exception {
        long before = last();
        assertThat(send(put("/api/silent/7"), SignedIn.statistician(), null).getStatus())
                .isEqualTo(200);
        assertThat(since(before)).containsExactly(new Left("request.done", "request/PUT /api/silent/{id}", "DONE"));
        before = last();
        assertThat(send(put("/api/silent/7"), SignedIn.institution("HYB"), null).getStatus())
                .isEqualTo(403);
        assertThat(since(before))
                .containsExactly(new Left("request.refused", "request/PUT /api/silent/{id}", "REFUSED"));
    }

    private org.springframework.mock.web.MockHttpServletResponse send(
            AbstractMockHttpServletRequestBuilder<?> request,
            RequestPostProcessor who,
            @org.jspecify.annotations.Nullable String body)
            throws Exception {
        request.with(who);
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(body);
        MvcResult result = mvc.perform((org.springframework.test.web.servlet.RequestBuilder) request)
                .andReturn();
        return result.getResponse();
    }

    private record Step(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who, String body) {}

    private static Step step(AbstractMockHttpServletRequestBuilder<?> request, String body) {
        return new Step(request, SignedIn.statistician(), body);
    }

    @Test
    void theOfficesChangesLeaveLinesOfTheirOwn() throws Exception {
        load();
        List<Step> steps = new ArrayList<>(List.of(
                step(put("/api/directory/regions/990105/aliases"), "{\"aliases\":[\"东嶂\",\"老东嶂\"]}"),
                step(put("/api/directory/institutions/HYB/aliases"), "{\"aliases\":[\"华岳\",\"老华岳\"]}"),
                step(
                        put("/api/directory/groups/try"),
                        "{\"name\":\"试验三县\",\"aliases\":[],\"members\":[\"990101\",\"990102\",\"990103\"]}"),
                step(put("/api/directory/home"), "{\"region\":\"990101\"}"),
                step(
                        post("/api/indicators/catalogue"),
                        "{\"name\":\"试验口径\",\"unit\":\"家\",\"kind\":\"STOCK\",\"definition\":\"\"}"),
                step(post("/api/indicators/catalogue/deposit.balance/aliases"), "{\"alias\":\"试验存款名\"}"),
                step(
                        put("/api/indicators/targets"),
                        "{\"indicator\":\"deposit.balance\",\"subject\":\"990101\",\"year\":2023,\"of\":\"VALUE\","
                                + "\"amount\":\"300\",\"unit\":\"亿元\",\"ceiling\":false}"),
                step(
                        post("/api/returns/reminders"),
                        "{\"institution\":\"CCB\",\"month\":\"2022-12\",\"message\":\"请报送\"}"),
                step(
                        post("/api/reporting/origins/text"),
                        "{\"name\":\"旧文\",\"text\":\"2022年11月末，全县各项存款余额300亿元，比年初增加20亿元。\"}"),
                step(post("/api/reporting/reports"), "{\"template\":\"annual\",\"month\":\"2022-11\"}")));
        TreeSet<String> silent = new TreeSet<>();
        for (Step one : steps) {
            long before = last();
            var answer = send(one.request(), one.who(), one.body());
            String what = answer.getStatus() + " " + answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(answer.getStatus()).as(one.body() + " → " + what).isBetween(200, 299);
            List<Left> left = since(before);
            if (left.isEmpty() || left.stream().anyMatch(line -> line.action().equals("request.done")))
                silent.add(one.body() + " " + left);
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void readsOfConfidentialRowsLeaveALine() throws Exception {
        load();
        long id = ask("select max(id) from returns_return where institution = 'HYB'", Long.class);
        Map<String, String> reads = new TreeMap<>(Map.of(
                "/api/returns/" + id,
                "return.content.read",
                "/api/returns/" + id + "/original",
                "return.original.read",
                "/api/returns/" + id + "/marked",
                "return.marked.read",
                "/api/returns/" + id + "/versions",
                "return.versions.read",
                "/api/returns/export.xlsx",
                "return.list.export.read",
                "/api/indicators/proof?phrase=各项存款&month=2022-11",
                "figure.proof.read"));
        for (var read : reads.entrySet()) {
            long before = last();
            var answer = send(get(read.getKey()), SignedIn.statistician(), null);
            assertThat(answer.getStatus()).as(read.getKey()).isEqualTo(200);
            assertThat(since(before)).as(read.getKey()).extracting(Left::action).containsExactly(read.getValue());
        }
        long before = last();
        assertThat(send(get("/api/returns/999999"), SignedIn.statistician(), null)
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(get("/api/indicators/months"), SignedIn.statistician(), null)
                        .getStatus())
                .isEqualTo(200);
        assertThat(since(before)).isEmpty();
    }

    /** Where the line cannot be written nothing is answered. */
    @Test
    void noLineNoAnswer() throws Exception {
        load();
        long id = ask("select max(id) from returns_return where institution = 'HYB'", Long.class);
        owner("revoke insert on audit_entry from huoshui_app");
        try {
            var answer = send(get("/api/returns/" + id + "/original"), SignedIn.statistician(), null);
            assertThat(answer.getStatus()).isGreaterThanOrEqualTo(400);
            assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        } finally {
            owner("grant insert on audit_entry to huoshui_app");
        }
    }

    @Autowired
    private org.springframework.core.env.Environment environment;

    private void owner(String sql) throws Exception {
        try (var connection = org.huoshui.TestDatabase.superuser(
                                environment.getRequiredProperty("spring.datasource.url"))
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
