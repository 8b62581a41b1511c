package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huoshui.HuoshuiTest;
import org.huoshui.TestDatabase;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/**
 * Every endpoint, tried by every kind of account with things of two banks that are not theirs: nothing of the two may come
 * out in any answer, and nothing may change. Also with fifty accounts at once on a pool of four connections.
 */
@HuoshuiTest
// a loaded machine may keep fifty waiting for long; what is tested is whose rows they get
@TestPropertySource(properties = {"huoshui.test.database=walls", "huoshui.pool-wait-ms=60000"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsTests {

    private static final Set<String> BUSINESS =
            Set.of("directory", "indicators", "matchmaking", "returns", "reporting");

    private final MockMvc mvc;
    private final DemoCounty demo;
    private final JdbcClient behind;
    private Map<String, List<String>> things = Map.of();
    private Marks marks;

    @Autowired
    WallsTests(MockMvc mvc, DemoCounty demo, Environment environment) {
        this.mvc = mvc;
        this.demo = demo;
        this.behind =
                JdbcClient.create(TestDatabase.superuser(environment.getRequiredProperty("spring.datasource.url")));
    }

    /** Who has no business with the two banks: another bank, an insurer, and all who are not the office. */
    private static Map<String, Asker> strangers() {
        Map<String, Asker> strangers = new LinkedHashMap<>(SignedIn.kinds());
        strangers
                .keySet()
                .removeIf(kind -> kind.startsWith("bank")
                        || Set.of("director", "statistician", "officer", "leader", "officer of the city")
                                .contains(kind));
        strangers.put("another bank", bank("LXR"));
        strangers.put("an insurer", bank("AHP"));
        return strangers;
    }

    private static Asker bank(String code) {
        return new Asker("bank-" + code, code + " 填报员", Set.of(Role.INSTITUTION), code);
    }

    @BeforeAll
    void fillTheCounty() throws Exception {
        List<String> left = Asking.<List<String>, RuntimeException>as(Asker.system(), () -> demo.load(line -> {}));
        assertThat(left).isEmpty();
        perform(file("/api/returns", "files", "samples/2022-12/长川银行202212报表.xlsx"));
        String origin = JsonPath.read(
                        perform(file("/api/reporting/origins", "file", "samples/reports/澜溪县金融办2021年工作总结.docx"))
                                .getContentAsString(),
                        "$.id")
                .toString();
        perform(post("/api/reporting/origins/" + origin + "/sure"));
        perform(post("/api/reporting/origins/" + origin + "/template")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"往年总结\"}"));
        perform(post("/api/returns/reminders")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"institution\":\"CCB\",\"month\":\"2022-12\",\"message\":\"请报送\"}"));
        String report = JsonPath.read(
                        perform(post("/api/reporting/reports")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"template\":\"annual\",\"month\":\"2022-12\"}"))
                                .getContentAsString(),
                        "$.id")
                .toString();
        perform(post("/api/reporting/reports/" + report + "/remarks")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"block\":1,\"words\":\"请核对\"}"));
        perform(put("/api/returns/due")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"dayOfNextMonth\":12,\"effectiveFrom\":\"2030-01-01\"}"));
        things = new TreeMap<>(Map.of(
                "proposal",
                strings("select id from identity_proposal"),
                "return",
                strings("select id from returns_return where institution = 'HYB' and month = '2022-12' "
                        + "union all select id from returns_return where institution = 'CCB' and month = '2022-12'"),
                "report",
                List.of(report),
                "template",
                strings("select id from reporting_template"),
                "origin",
                strings("select id from reporting_origin"),
                "thread",
                strings("select id from reporting_remark"),
                "contact",
                strings("select id from directory_contact where institution in ('HYB', 'CCB')")));
        things.put("event", strings("select id from matchmaking_event order by id desc limit 2"));
        for (String kind : List.of("signature", "adviser", "pairing", "visit", "problem"))
            things.put(
                    kind,
                    strings("select id from matchmaking_" + kind
                            + " where institution in ('HYB', 'CCB') order by id limit 2"));
        marks = Marks.of(behind, "HYB", "CCB");
        assertThat(marks.count()).isGreaterThan(200);
    }

    private static MockMultipartHttpServletRequestBuilder file(String path, String part, String file)
            throws IOException {
        Path from = Path.of(file);
        return multipart(path)
                .file(new MockMultipartFile(
                        part, from.getFileName().toString(), "application/octet-stream", Files.readAllBytes(from)));
    }

    private MockHttpServletResponse perform(
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(request.with(SignedIn.statistician())).andReturn().getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isLessThan(300);
        return answer;
    }

    private List<String> strings(String sql) {
        List<String> found = behind.sql(sql).query(String.class).list();
        assertThat(found).as(sql).isNotEmpty();
        return found;
    }

    /** One digest for each table of the business, taken behind the walls. */
    private Map<String, String> state() {
        Map<String, String> digests = new TreeMap<>();
        for (String table : behind.sql(
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list()) {
            if (!BUSINESS.contains(table.split("_")[0])) continue;
            digests.put(
                    table,
                    behind.sql("select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                                    + table + " t")
                            .query(String.class)
                            .single());
        }
        return digests;
    }

    /** What came out that should not have, for all probes by one asker. */
    private List<String> tryAll(Asker asker, boolean reading) throws Exception {
        List<String> out = new ArrayList<>();
        for (Probe probe : Probe.all()) {
            if (probe.isUntried() || probe.reads() != reading) continue;
            for (String path : probe.paths(things)) {
                MockHttpServletResponse answer = mvc.perform(probe.request(path).with(SignedIn.as(asker)))
                        .andReturn()
                        .getResponse();
                if (answer.getStatus() >= 500) out.add(probe + " answers " + answer.getStatus());
                // a change that the walls narrow to no row must not be called done
                boolean looksOn = asker.scope() == Asker.Scope.CITY_AND_BELOW && !reading;
                if (looksOn && answer.getStatus() < 300 && probe.endpoint().contains("/api/matchmaking/"))
                    out.add(probe + " was said to be done");
                // the trail names files and their digests, and no number of theirs
                boolean trail = asker.is(Role.AUDITOR) && probe.endpoint().contains("/api/audit/");
                Optional<String> mark = (trail ? marks.numbers() : marks).in(answer);
                mark.filter(found -> !probe.body().contains(found))
                        .ifPresent(found -> out.add(probe + " tells " + found));
            }
        }
        return out;
    }

    @Test
    void everyEndpointHasAProbe() throws IOException {
        Set<String> probed = new TreeSet<>();
        for (Probe probe : Probe.all()) probed.add(probe.endpoint());
        Set<String> doors = new TreeSet<>();
        try (var file = SignedIn.class.getResourceAsStream("doors.txt")) {
            assertThat(file).isNotNull();
            new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .forEach(words -> doors.add(words[0] + " " + words[1]));
        }
        assertThat(probed).as("probes.txt against doors.txt").isEqualTo(doors);
    }

    /** Without this, a mark nobody could ever find would make all else pass. */
    @Test
    void theMarksAreSeenByThoseWhoMaySeeThem() throws Exception {
        assertThat(tryAll(SignedIn.kinds().get("director"), true))
                .filteredOn(line -> line.contains(" tells "))
                .hasSizeGreaterThan(20);
        assertThat(tryAll(SignedIn.kinds().get("officer of the city"), true))
                .filteredOn(line -> line.contains(" tells "))
                .hasSizeGreaterThan(15);
        assertThat(tryAll(bank("HYB"), true))
                .filteredOn(line -> line.contains(" tells "))
                .hasSizeGreaterThan(8);
    }

    @Test
    void nothingOfAnotherComesOut() throws Exception {
        for (Map.Entry<String, Asker> stranger : strangers().entrySet())
            assertThat(tryAll(stranger.getValue(), true)).as(stranger.getKey()).isEmpty();
    }

    @Test
    void nothingOfAnotherChangesAndNothingComesOutOfTrying() throws Exception {
        Map<String, String> before = state();
        Map<String, Asker> lookers = strangers();
        lookers.put("officer of the city", SignedIn.kinds().get("officer of the city"));
        lookers.put("leader", SignedIn.kinds().get("leader"));
        // the city as its director: the roles would let it, the wall does not
        lookers.put(
                "director of the city",
                new Asker(
                        "city-director",
                        "市局主任",
                        Set.of(Role.DIRECTOR, Role.STATISTICIAN),
                        Asker.Scope.CITY_AND_BELOW,
                        "990100",
                        null,
                        null,
                        null));
        // last: matchmaking is an officer's own work
        lookers.put("officer", SignedIn.kinds().get("officer"));
        for (Map.Entry<String, Asker> looker : lookers.entrySet()) {
            List<String> out = tryAll(looker.getValue(), false);
            boolean sees = looker.getKey().contains("city")
                    || Set.of("leader", "officer").contains(looker.getKey());
            assertThat(out)
                    .as(looker.getKey())
                    .allSatisfy(line -> assertThat(sees && line.contains(" tells "))
                            .as(line)
                            .isTrue());
            Map<String, String> after = state();
            if (looker.getKey().equals("officer")) {
                after.keySet().removeIf(table -> table.startsWith("matchmaking_"));
                before.keySet().removeIf(table -> table.startsWith("matchmaking_"));
            }
            assertThat(after).as("after %s tried", looker.getKey()).isEqualTo(before);
        }
    }

    @Test
    void fiftyAccountsAtOnceOnFourConnectionsSeeTheirOwn() throws Exception {
        List<String> codes = List.of("HYB", "CCB", "JYB", "NZB", "THB", "LXR", "AHP", "TNL", "HNG", "GNP");
        Map<String, Marks> others = new TreeMap<>();
        for (String code : codes)
            others.put(
                    code,
                    Marks.of(behind, codes.stream().filter(c -> !c.equals(code)).toArray(String[]::new)));
        List<String> asked = List.of(
                "/api/returns?size=500",
                "/api/returns/calendar/matrix?from=2022-01&to=2022-12",
                "/api/indicators/table?month=2022-12",
                "/api/indicators/series?phrase=各项存款余额&from=2022-01&to=2022-12");
        try (ExecutorService accounts = Executors.newFixedThreadPool(50)) {
            List<Future<List<String>>> running = new ArrayList<>();
            for (int account = 0; account < 50; account++) {
                int seed = account;
                running.add(accounts.submit((Callable<List<String>>) () -> {
                    List<String> out = new ArrayList<>();
                    String code = codes.get(seed % codes.size());
                    Random random = new Random(seed);
                    for (int i = 0; i < 6; i++) {
                        String path = asked.get(random.nextInt(asked.size()));
                        MockHttpServletResponse answer = mvc.perform(
                                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path)
                                                .with(SignedIn.as(bank(code))))
                                .andReturn()
                                .getResponse();
                        if (answer.getStatus() != 200) out.add(path + " answers " + answer.getStatus());
                        others.get(code)
                                .in(answer)
                                .ifPresent(mark -> out.add(code + " learns " + mark + " at " + path));
                    }
                    return out;
                }));
            }
            for (Future<List<String>> one : running) assertThat(one.get()).isEmpty();
        }
    }
}
