package org.huoshui.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole code flow with PKCE against a provider that knows nothing of us but its registration. */
@HuoshuiTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
class SingleSignOnTests {

    private static final String PASSWORD = "Shi-Long-2022";
    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static TestProvider provider;
    private static int port;

    @DynamicPropertySource
    static void configured(DynamicPropertyRegistry registry) throws Exception {
        try (var free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }
        provider = new TestProvider(
                List.of("http://localhost:" + port + "/api/identity/sso/callback"),
                Set.of("clerk", "stranger", "leaver", "auditor", "careful"),
                "password-only");
        registry.add("server.port", () -> port);
        registry.add("huoshui.sso.issuer", () -> provider.issuer());
        registry.add("huoshui.sso.client-id", () -> "huoshui");
        registry.add("huoshui.sso.client-secret", () -> TestProvider.SECRET);
        registry.add("huoshui.sso.name", () -> "县统一身份认证");
        registry.add("huoshui.sso.second-factor", () -> "mfa");
    }

    @AfterAll
    static void stop() throws Exception {
        provider.close();
    }

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private void account(String name, Role role) {
        if (accounts.find(name).isEmpty()) accounts.open(new NewAccount(name, "某人", PASSWORD, Set.of(role), null));
    }

    private static HttpResponse<String> get(Person person, String address) throws Exception {
        return person.browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private static String here(String path) {
        return "http://localhost:" + port + path;
    }

    private static String location(HttpResponse<String> answer) {
        String location = answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
        return answer.uri().resolve(location).toString();
    }

    /** From our button to the address the provider sends the browser back to. */
    private String toTheCallback(Person person, String name) throws Exception {
        String authorize = location(get(person, here("/api/identity/sso/start?next=/returns")));
        assertThat(authorize)
                .startsWith(provider.issuer() + "/oauth2/authorize?")
                .contains("code_challenge_method=S256", "nonce=", "state=");
        String login = location(get(person, authorize));
        Matcher hidden = HIDDEN.matcher(get(person, login).body());
        assertThat(hidden.find()).isTrue();
        HttpResponse<String> welcome = person.browser.send(
                HttpRequest.newBuilder(URI.create(login))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString("username=" + name + "&password=at-the-provider&_csrf="
                                + URLEncoder.encode(hidden.group(1), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        String back = location(get(person, location(welcome)));
        assertThat(back).startsWith(here("/api/identity/sso/callback?code="));
        return back;
    }

    private String comesIn(Person person, String name) throws Exception {
        return location(get(person, toTheCallback(person, name))).replace(here(""), "");
    }

    @Test
    void theButtonIsThereWhenAProviderIs() throws Exception {
        assertThat(new Person("x", port).told("GET", "sso", "").get("name").asString())
                .isEqualTo("县统一身份认证");
    }

    @Test
    void whoTheProviderKnowsComesInAsTheAccountOfThatNameAndGoesWhereHeWanted() throws Exception {
        account("clerk", Role.STATISTICIAN);
        Person clerk = new Person("clerk", port);
        assertThat(comesIn(clerk, "clerk")).isEqualTo("/returns");
        assertThat(clerk.told("GET", "me", "").get("account").asString()).isEqualTo("clerk");
        Long lines = transaction.execute(status -> jdbc.sql(
                        "select count(*) from audit_entry where action = 'account.signed-in' and detail::text like '%sso%'")
                .query(Long.class)
                .single());
        assertThat(lines).isPositive();
    }

    @Test
    void anAnswerIsTakenOnceAndOnlyInTheBrowserThatAskedAndWithItsState() throws Exception {
        account("clerk", Role.STATISTICIAN);
        Person clerk = new Person("clerk", port);
        String back = toTheCallback(clerk, "clerk");
        Person thief = new Person("thief", port);
        assertThat(location(get(thief, back))).endsWith("/sign-in?sso=IDN-152");
        assertThat(location(get(clerk, back.replaceAll("state=[^&]+", "state=invented"))))
                .endsWith("/sign-in?sso=IDN-152");
        assertThat(clerk.says("GET", "me", "")).isEqualTo("401 IDN-101");

        Person again = new Person("clerk", port);
        String fresh = toTheCallback(again, "clerk");
        assertThat(location(get(again, fresh))).endsWith("/returns");
        again.says("DELETE", "session", "");
        assertThat(location(get(again, fresh))).endsWith("/sign-in?sso=IDN-152");
    }

    @Test
    void aCodeOfSomebodyElsesRoundIsRefused() throws Exception {
        account("clerk", Role.STATISTICIAN);
        String stolen = toTheCallback(new Person("clerk", port), "clerk").replaceAll(".*code=([^&]+).*", "$1");
        Person thief = new Person("thief", port);
        String own = location(get(thief, here("/api/identity/sso/start"))).replaceAll(".*[?&]state=([^&]+).*", "$1");
        assertThat(location(get(thief, here("/api/identity/sso/callback?code=" + stolen + "&state=" + own))))
                .endsWith("/sign-in?sso=IDN-152");
        assertThat(thief.says("GET", "me", "")).isEqualTo("401 IDN-101");
    }

    @Test
    void noAccountComesIntoBeingAndAClosedOneStaysOut() throws Exception {
        Person stranger = new Person("stranger", port);
        assertThat(comesIn(stranger, "stranger")).isEqualTo("/sign-in?sso=IDN-153");
        assertThat(stranger.says("GET", "me", "")).isEqualTo("401 IDN-101");
        assertThat(accounts.find("stranger")).isEmpty();

        account("leaver", Role.STATISTICIAN);
        accounts.close("leaver");
        Person leaver = new Person("leaver", port);
        assertThat(comesIn(leaver, "leaver")).isEqualTo("/sign-in?sso=IDN-153");
        assertThat(leaver.says("GET", "me", "")).isEqualTo("401 IDN-101");
    }

    @Test
    void anAdministratorStillNeedsASecondFactorWhereTheProvidersDoesNotCount() throws Exception {
        account("auditor", Role.AUDITOR);
        Person auditor = new Person("auditor", port);
        assertThat(comesIn(auditor, "auditor")).startsWith("/sign-in?next=");
        assertThat(auditor.says("GET", "me", "")).isEqualTo("200 ENROL");
    }

    @Test
    void itSendsNobodyToAnotherSiteInTheEnd() throws Exception {
        account("clerk", Role.STATISTICIAN);
        Person clerk = new Person("clerk", port);
        String authorize = location(get(clerk, here("/api/identity/sso/start?next=//evil.example/")));
        assertThat(authorize).startsWith(provider.issuer());
        String kept = transaction.execute(
                status -> jdbc.sql("select string_agg(encode(request, 'escape'), ' ') from identity_sso_request")
                        .query(String.class)
                        .single());
        assertThat(kept).doesNotContain("evil", "verifier");
    }
}
