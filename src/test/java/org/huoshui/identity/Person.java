package org.huoshui.identity;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser of his own, over real HTTP. */
final class Person {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final CookieManager cookies = new CookieManager();
    final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String name;
    private int port;

    Person(String name, int port) {
        this.name = name;
        this.port = port;
    }

    Person at(int otherPort) {
        port = otherPort;
        return this;
    }

    HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("User-Agent", "browser of " + name);
        String token = cookie("XSRF-TOKEN");
        if (!token.isEmpty()) request.header("X-XSRF-TOKEN", token);
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    /** Status, then the code of the refusal or else the stage, whichever there is. */
    String says(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = send(method, "/api/identity/" + path, body);
        if (answer.body().isEmpty()) return Integer.toString(answer.statusCode());
        JsonNode told = JSON.readTree(answer.body());
        JsonNode word = told.has("code") ? told.get("code") : told.get("stage");
        return answer.statusCode() + (word == null ? "" : " " + word.asString());
    }

    JsonNode told(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = send(method, "/api/identity/" + path, body);
        if (answer.statusCode() >= 400) throw new AssertionError(answer.body());
        return JSON.readTree(answer.body());
    }

    /** With a proof against bots where one is wanted. */
    String signIn(String account, String password) throws Exception {
        send("GET", "/api/identity/me", "");
        String answer = says("POST", "session", """
                {"account": "%s", "password": "%s"}""".formatted(account, password));
        if (!answer.equals("401 IDN-110")) return answer;
        JsonNode task = told("POST", "session/task", """
                {"account": "%s"}""".formatted(account));
        String text = task.get("task").asString();
        return says("POST", "session", """
                {"account": "%s", "password": "%s", "proof": {"task": "%s", "answer": "%s"}}""".formatted(
                account, password, text, Solving.answer(text, task.get("bits").asInt())));
    }

    String cookie(String cookie) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(cookie))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
