package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.server.Preparing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** A server as an office runs it, on its own database, from the first second of its port to the restore of its backup. */
class ServerProcessTests {

    private static final String WORDS = "correct Horse battery 7 staple";

    /** What must not be found in a log. */
    private static final List<String> MARKED =
            List.of("张标记甲", "13877776666", "Marked-Pass-9911", "标记文件内容", "zhang-marked");

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private int port;

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        CookieManager cookies = (CookieManager) http.cookieHandler().orElseThrow();
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return http.send(
                request.uri(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(
                HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json"),
                path);
    }

    private int readiness() throws Exception {
        return get("/actuator/health/readiness").statusCode();
    }

    private static void await(String what, java.util.concurrent.Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(90);
        while (!condition.call()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.sleep(200);
        }
    }

    @Test
    void fromItsFirstSecondToItsRestore() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path data = folder.resolve("data");
        // other servers of this run have a say in where the log goes; this one shall have its own
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
        CompletableFuture<ConfigurableApplicationContext> starting =
                CompletableFuture.supplyAsync(() -> Serving.start(port, data));
        await("the port answers", () -> {
            try {
                return readiness() == 503;
            } catch (java.net.ConnectException notYet) {
                return false;
            }
        });
        assertThat(starting).as("still migrating").isNotDone();
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/api/identity/me").body()).contains("SRV-304");
        try (ConfigurableApplicationContext server = starting.get()) {
            assertThat(readiness()).as("nobody said that all is in").isEqualTo(503);
            server.getBean(Preparing.class).done();
            assertThat(readiness()).isEqualTo(200);
            strangersAreToldOneWord();
            theLogKeepsNoNames(server, data);
            aKilledDatabaseComesBack(data);
            aBackupBesideItIsRestored(data);
        } finally {
            LoggingSystem.get(getClass().getClassLoader()).cleanUp();
        }
    }

    private void strangersAreToldOneWord() throws Exception {
        assertThat(get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details", "postgres");
        assertThat(get("/actuator/health/db").statusCode()).isNotEqualTo(200);
        for (String closed : List.of("env", "beans", "info", "heapdump", "loggers", "prometheus", "shutdown"))
            assertThat(get("/actuator/" + closed).statusCode()).as(closed).isEqualTo(401);
    }

    private void theLogKeepsNoNames(ConfigurableApplicationContext server, Path data) throws Exception {
        Asking.run(
                Asker.system(),
                () -> server.getBean(Accounts.class)
                        .open(new NewAccount("zhang-marked", "张标记甲", "Marked-Pass-9911", Set.of(Role.DIRECTOR), null)));
        get("/api/identity/me");
        post("/api/identity/session", "{\"account\":\"zhang-marked\",\"password\":\"13877776666\"}");
        post("/api/identity/session", "{\"account\":\"zhang-marked\",\"password\":\"Marked-Pass-9911\"}");
        get("/api/identity/me");
        // faults on purpose: what people wrote stands in the messages of the exceptions
        get("/api/returns/%E5%BC%A0%E6%A0%87%E8%AE%B0%E7%94%B2");
        get("/api/indicators/figures?month=%E5%BC%A0%E6%A0%87%E8%AE%B0%E7%94%B2&phrase=13877776666");
        post("/api/indicators/ask", "{\"text\":\"张标记甲 13877776666\",\"month\":");
        post("/api/directory/imports/institutions", "标记文件内容");
        org.slf4j.LoggerFactory.getLogger(ServerProcessTests.class)
                .error("a fault", new IllegalStateException("Key (name)=(张标记甲) 13877776666 \"标记文件内容\" zhang-marked"));
        String log = Files.readString(data.resolve("huoshui.log"));
        assertThat(log).contains("\"level\":\"ERROR\"", "stack_trace", "IllegalStateException");
        log.lines().forEach(line -> assertThat(line).startsWith("{").endsWith("}"));
        for (String marked : MARKED.subList(0, 4)) assertThat(log).doesNotContain(marked);
        assertThat(Files.readString(data.resolve("postgres.log"))).doesNotContain(MARKED);
    }

    private void aKilledDatabaseComesBack(Path data) throws Exception {
        ProcessHandle postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                                .getFirst()
                                .strip()))
                .orElseThrow();
        postmaster.destroyForcibly();
        await("not ready", () -> readiness() == 503);
        HttpResponse<String> meanwhile = get("/api/identity/me");
        if (meanwhile.statusCode() != 200 && meanwhile.statusCode() != 401) {
            assertThat(meanwhile.statusCode()).isEqualTo(503);
            assertThat(meanwhile.body()).contains("SRV-302");
            assertThat(meanwhile.headers().firstValue("Retry-After")).hasValue("5");
        }
        await("ready again", () -> readiness() == 200);
        assertThat(get("/api/identity/me").statusCode()).isLessThan(500);
    }

    private void aBackupBesideItIsRestored(Path data) throws Exception {
        Path words = Files.writeString(folder.resolve("words"), WORDS);
        Path file = folder.resolve("backup");
        StringWriter said = new StringWriter();
        assertThat(run(said, "backup", file, "--data", data, "--passphrase-file", words))
                .as(said.toString())
                .isZero();
        assertThat(said.toString()).contains("已备份");
        Path restored = folder.resolve("restored");
        assertThat(run(said, "restore", file, "--data", restored, "--passphrase-file", words))
                .as(said.toString())
                .isZero();
        assertThat(said.toString()).contains("全部核对无误", "样例报告");
        assertThat(run(said, "restore", file, "--data", restored, "--passphrase-file", words))
                .isNotZero();
        assertThat(said.toString()).contains("SRV-431");
    }

    private static int run(StringWriter said, Object... arguments) {
        PrintWriter out = new PrintWriter(said, true);
        return Huoshui.commandLine()
                .setOut(out)
                .setErr(out)
                .execute(java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    }
}
