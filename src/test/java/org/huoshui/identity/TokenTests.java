package org.huoshui.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huoshui.identity.HandSetClock.passes;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.huoshui.HuoshuiTest;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@HuoshuiTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(HandSetClock.class)
class TokenTests {

    private static final Set<String> BOTH = Set.of("returns:upload", "returns:read");

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    private static Asker admin() {
        return new Asker("keeper", "系统管理员", Set.of(Role.SYSTEM_ADMIN), null);
    }

    private Tokens.Fresh made(Set<String> scopes) {
        return Asking.as(admin(), () -> tokens.make("报送程序", "HYB", scopes, 30));
    }

    private HttpResponse<String> asks(String secret, String method, String path) throws Exception {
        try (HttpClient machine = HttpClient.newHttpClient()) {
            return machine.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .method(method, BodyPublishers.ofString("--x--\r\n"))
                            .header("Authorization", "Bearer " + secret)
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void opensTheEndpointsOfItsScopesWithoutAPagesTokenAndNoOther() throws Exception {
        String secret = made(BOTH).secret();
        assertThat(secret).startsWith("hs_").hasSizeGreaterThan(40);
        assertThat(asks(secret, "GET", "/api/returns").statusCode()).isEqualTo(200);
        assertThat(asks(secret, "GET", "/api/returns/7/summary").statusCode()).isEqualTo(404);
        assertThat(asks(secret, "POST", "/api/returns").statusCode()).isEqualTo(400);
        for (String other : Set.of(
                "GET /api/identity/me",
                "PUT /api/identity/me/password",
                "GET /api/directory/regions",
                "GET /api/returns/7/original",
                "GET /api/indicators/months")) {
            HttpResponse<String> answer = asks(secret, other.split(" ")[0], other.split(" ")[1]);
            assertThat(answer.statusCode()).as(other).isEqualTo(403);
            assertThat(answer.body()).as(other).contains("IDN-141");
        }
    }

    @Test
    void aScopeOpensItsOwnOnly() throws Exception {
        String reader = made(Set.of("returns:read")).secret();
        assertThat(asks(reader, "POST", "/api/returns").body()).contains("IDN-141");
        String uploader = made(Set.of("returns:upload")).secret();
        assertThat(asks(uploader, "GET", "/api/returns").body()).contains("IDN-141");
    }

    @Test
    void isWorthNothingWhenRevokedExpiredOrInvented() throws Exception {
        assertThat(asks("hs_invented", "GET", "/api/returns").body()).contains("IDN-140");
        Tokens.Fresh revoked = made(BOTH);
        Asking.run(admin(), () -> tokens.revoke(revoked.token().id()));
        assertThat(asks(revoked.secret(), "GET", "/api/returns").statusCode()).isEqualTo(401);
        Tokens.Fresh expiring = made(BOTH);
        passes(Duration.ofDays(30).minusSeconds(1));
        assertThat(asks(expiring.secret(), "GET", "/api/returns").statusCode()).isEqualTo(200);
        passes(Duration.ofSeconds(1));
        assertThat(asks(expiring.secret(), "GET", "/api/returns").statusCode()).isEqualTo(401);
        assertThat(Asking.as(admin(), () -> tokens.all()))
                .filteredOn(token -> token.id() == expiring.token().id())
                .allSatisfy(token -> assertThat(token.lastUsedAt()).isNotNull());
    }

    @Test
    void isNotKeptAndOnlyTheSystemAdministratorSeesThatThereIsOne() {
        String secret = made(BOTH).secret();
        String rows = transaction.execute(status -> jdbc.sql("select string_agg(t::text, ' ') from identity_token t")
                .query(String.class)
                .single());
        assertThat(rows).doesNotContain(secret.substring(9)).contains(secret.substring(0, 9));
        for (Role other : Set.of(Role.DIRECTOR, Role.SECURITY_ADMIN, Role.AUDITOR)) {
            Asker asker = new Asker("other", "另一人", Set.of(other), null);
            assertThat(Asking.as(asker, () -> tokens.all())).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"'', HYB, returns:read, 30", "x, '', returns:read, 30", "x, HYB, all, 30", "x, HYB, returns:read, 0"})
    void isNotMadeUnfit(String name, String institution, String scope, int days) {
        Asking.run(
                admin(),
                () -> assertThatThrownBy(() -> tokens.make(name, institution, Set.of(scope), days))
                        .hasMessageStartingWith("IDN-143"));
    }

    @Test
    void everyEndpointOfAScopeIsThere() {
        Set<String> served = new TreeSet<>();
        endpoints
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(
                                method -> mapping.getPatternValues().forEach(path -> served.add(method + " " + path))));
        assertThat(Arrays.stream(TokenScope.values()).flatMap(scope -> scope.endpoints().stream()))
                .allMatch(served::contains);
    }
}
