package org.huoshui.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The door as a browser meets it: cookies, tokens, headers, over real HTTP. */
@HuoshuiTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SessionTests {

    private static final String PASSWORD = "Shi-Long-2022";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeEach
    void aDirector() {
        if (accounts.find("boss").isEmpty()) {
            accounts.open(new NewAccount("boss", "主任", PASSWORD, Set.of(Role.DIRECTOR), null));
            accounts.open(new NewAccount("teller", "填报员", PASSWORD, Set.of(Role.INSTITUTION), "AAA"));
        }
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "zh-CN");
        String token = cookie("XSRF-TOKEN");
        if (!token.isEmpty()) request.header("X-XSRF-TOKEN", token);
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> signIn(String account) throws Exception {
        send("GET", "/api/identity/me", "");
        return send("POST", "/api/identity/session", """
                {"account": "%s", "password": "%s"}""".formatted(account, PASSWORD));
    }

    @Test
    void signsInTellsWhoIAmAndSignsOut() throws Exception {
        assertThat(send("GET", "/api/identity/me", "").statusCode()).isEqualTo(401);
        HttpResponse<String> welcome = signIn("boss");
        assertThat(welcome.statusCode()).isEqualTo(200);
        assertThat(welcome.body()).contains("\"account\":\"boss\"").contains("DIRECTOR");
        assertThat(send("GET", "/api/identity/me", "").body()).contains("主任");
        assertThat(send("DELETE", "/api/identity/session", "").statusCode()).isEqualTo(204);
        assertThat(send("GET", "/api/identity/me", "").statusCode()).isEqualTo(401);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        assertThat(signIn("boss").headers().allValues("set-cookie"))
                .anySatisfy(c -> assertThat(c)
                        .startsWith("HUOSHUI=")
                        .contains("HttpOnly")
                        .contains("SameSite=Strict"));
    }

    @Test
    void aSignInChangesSessionAndToken() throws Exception {
        signIn("boss");
        String session = cookie("HUOSHUI");
        String token = cookie("XSRF-TOKEN");
        signIn("boss");
        assertThat(cookie("HUOSHUI")).isNotEqualTo(session);
        assertThat(cookie("XSRF-TOKEN")).isNotEqualTo(token);
    }

    @Test
    void answersInBothLanguagesWhenNobodyIsSignedIn() throws Exception {
        HttpResponse<String> answer = send("GET", "/api/identity/accounts", "");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"IDN-101\"")
                .contains("\"zh\":\"请先登录。\"")
                .contains("\"en\":\"Sign in first.\"");
    }

    @Test
    void refusesAChangeWithoutTheToken() throws Exception {
        signIn("boss");
        cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("XSRF-TOKEN"))
                .toList()
                .forEach(c -> cookies.getCookieStore().remove(null, c));
        HttpResponse<String> answer = send("DELETE", "/api/identity/session", "");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("IDN-105").contains("页面已过期");
    }

    @Test
    void refusesWhatTheRoleMayNotDo() throws Exception {
        signIn("teller");
        HttpResponse<String> answer = send("GET", "/api/identity/accounts", "");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("IDN-104");
    }

    @Test
    void aClosedAccountIsOutWithItsNextRequest() throws Exception {
        accounts.open(new NewAccount("leaver", "离任者", PASSWORD, Set.of(Role.STATISTICIAN), null));
        signIn("leaver");
        assertThat(send("GET", "/api/identity/me", "").statusCode()).isEqualTo(200);
        accounts.close("leaver");
        assertThat(send("GET", "/api/identity/me", "").statusCode()).isEqualTo(401);
    }

    @Test
    void anInstitutionChangesItsOwnPasswordAndStaysSignedIn() throws Exception {
        accounts.open(new NewAccount("changer", "填报员", PASSWORD, Set.of(Role.INSTITUTION), "BBB"));
        signIn("changer");
        HttpResponse<String> wrong = send("PUT", "/api/identity/me/password", """
                {"current": "not it", "password": "Xi-Cheng-2023"}""");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("IDN-207");
        HttpResponse<String> changed = send("PUT", "/api/identity/me/password", """
                {"current": "%s", "password": "Xi-Cheng-2023"}""".formatted(PASSWORD));
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(send("GET", "/api/identity/me", "").statusCode()).isEqualTo(200);
        assertThat(signIn("changer").statusCode()).isEqualTo(401);
    }

    @Test
    void sendsTheStrictHeaders() throws Exception {
        HttpResponse<String> answer = send("GET", "/api/identity/me", "");
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("script-src 'self';")
                .contains("style-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("x-frame-options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("referrer-policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("server")).isEmpty();
    }

    @Test
    void cookiesStayOnOurOwnPages() throws Exception {
        HttpResponse<String> first = send("GET", "/api/identity/me", "");
        assertThat(first.headers().allValues("set-cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Strict"));
        HttpResponse<String> welcome = signIn("boss");
        assertThat(welcome.headers().allValues("set-cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Strict"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("HUOSHUI=").contains("HttpOnly"));
    }

    @Test
    void answersNoTrace() throws Exception {
        assertThat(send("TRACE", "/api/identity/me", "").statusCode()).isBetween(400, 499);
    }

    @Test
    void keepsActuatorsToItself() throws Exception {
        assertThat(send("GET", "/actuator/health", "").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/actuator/env", "").statusCode()).isEqualTo(401);
    }
}
