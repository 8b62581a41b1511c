package org.huoshui.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Map;
import org.huoshui.HuoshuiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What every answer says to the browser: of each endpoint, of files, of pages and of mistakes. */
@HuoshuiTest
class AnswerHeadersTests {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @Autowired
    private MockMvc mvc;

    private static void guarded(MockHttpServletResponse answer, String what) {
        ALWAYS.forEach((name, value) ->
                assertThat(answer.getHeader(name)).as(what + " " + name).isEqualTo(value));
        String policy = answer.getHeader("Content-Security-Policy");
        assertThat(policy).as(what).isNotNull();
        assertThat(policy)
                .as(what)
                .contains("script-src 'self';", "style-src 'self';", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "*", "http:", "https:")
                // once, for style attributes
                .containsOnlyOnce("unsafe-inline")
                .contains("style-src-attr 'unsafe-inline'");
        assertThat(answer.getHeader("Permissions-Policy")).as(what).contains("camera=()", "geolocation=()");
        assertThat(answer.getHeader("Server")).as(what).isNull();
        assertThat(answer.getHeader("X-Powered-By")).as(what).isNull();
        assertThat(answer.getStatus() / 100).as(what + " leads nowhere else").isNotEqualTo(3);
        assertThat(answer.getHeader("Strict-Transport-Security"))
                .as(what + " on http")
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("org.huoshui.identity.DoorsTests#table")
    void everyEndpointGuardsItsAnswer(DoorsTests.Door door) throws Exception {
        String path = door.path().replaceAll("\\{[^}]+}", "7");
        HttpMethod method = HttpMethod.valueOf(door.method());
        MockHttpServletResponse refused = mvc.perform(request(method, path).with(SignedIn.token()))
                .andReturn()
                .getResponse();
        guarded(refused, door + " for nobody");
        MockHttpServletResponse answered = mvc.perform(request(method, path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .with(SignedIn.statistician()))
                .andReturn()
                .getResponse();
        guarded(answered, door + " for the statistician");
        for (MockHttpServletResponse answer : new MockHttpServletResponse[] {refused, answered})
            assertThat(answer.getHeader("Cache-Control"))
                    .as(door + " is not kept")
                    .contains("no-store");
        String disposition = answered.getHeader("Content-Disposition");
        boolean file = answered.getStatus() == 200
                && answered.getContentType() != null
                && answered.getContentType().matches(".*(officedocument|ms-excel|octet-stream|pdf|ofd).*");
        if (file) assertThat(disposition).as(door + " is a download").startsWith("attachment; filename");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/returns",
                "/index.html",
                "/assets/nothing.js",
                "/favicon.svg",
                "/nothing.txt",
                "/actuator/health",
                "/actuator/env",
                "/api/nothing"
            })
    void filesPagesAndMistakesToo(String path) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        request(HttpMethod.GET, java.net.URI.create(path)).with(SignedIn.token()))
                .andReturn()
                .getResponse();
        guarded(answer, path);
        assertThat(answer.getContentAsString()).doesNotContain("root:");
    }

    @Test
    void onHttpsTheBrowserIsToldToStayThere() throws Exception {
        assertThat(mvc.perform(get("/api/identity/me").secure(true).with(SignedIn.token()))
                        .andReturn()
                        .getResponse()
                        .getHeader("Strict-Transport-Security"))
                .contains("max-age=");
    }

    @Test
    void anotherHostIsNotBelieved() throws Exception {
        MockHttpServletResponse answer = mvc.perform(get("/api/identity/me")
                        .with(SignedIn.token())
                        .header("Host", "evil.example")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Origin", "https://evil.example"))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString()).doesNotContain("evil.example");
        assertThat(answer.getHeaderNames().stream().map(answer::getHeader)).noneMatch(value -> value.contains("evil"));
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PROPFIND"})
    void otherMethodsGiveNothing(String method) throws Exception {
        int status = mvc.perform(
                        request(HttpMethod.valueOf(method), "/api/returns").with(SignedIn.token()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isBetween(400, 499);
    }
}
