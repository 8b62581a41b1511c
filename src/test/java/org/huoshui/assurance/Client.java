package org.huoshui.assurance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One account at a browser's place: cookies, the token against forged requests, files and JSON. */
final class Client {

    static final JsonMapper JSON = new JsonMapper();

    private final CookieManager cookies;
    private final HttpClient http;
    private final String address;
    private final Duration patience;

    /** @param patience an answer that takes longer counts as none */
    Client(String address, Duration patience) {
        this(address, patience, new CookieManager());
    }

    private Client(String address, Duration patience, CookieManager cookies) {
        this.cookies = cookies;
        this.address = address;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** The same browser at another server of the same installation. */
    Client at(String other) {
        return new Client(other, patience, cookies);
    }

    record Answer(int status, byte[] body, String type) {
        boolean good() {
            return status >= 200 && status < 300;
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The stable code of a refusal, or the status where there is none. */
        String code() {
            if (type.contains("json") && body.length > 0) {
                JsonNode code = json().path("code");
                if (code.isString()) return code.asString();
            }
            return "HTTP " + status;
        }
    }

    void signIn(String account, String password) throws IOException, InterruptedException {
        get("/api/identity/me");
        Answer answer = send("POST", "/api/identity/session", Map.of("account", account, "password", password));
        if (!answer.good()) throw new IOException("not signed in as " + account + ": " + answer.text());
        get("/api/identity/me");
    }

    Answer get(String path) throws IOException, InterruptedException {
        return exchange(request(path).GET().build());
    }

    Answer send(String method, String path, Object body) throws IOException, InterruptedException {
        return exchange(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
    }

    /** @param fields further fields of the form */
    Answer upload(String path, String field, String fileName, byte[] content, Map<String, String> fields)
            throws IOException, InterruptedException {
        String boundary = "----huoshui" + Long.toHexString(System.nanoTime());
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (Map.Entry<String, String> each : fields.entrySet()) {
            text(form, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + each.getKey() + "\"\r\n\r\n");
            text(form, each.getValue() + "\r\n");
        }
        String escaped = fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        text(
                form,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + escaped);
        text(form, "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        form.writeBytes(content);
        text(form, "\r\n--" + boundary + "--\r\n");
        BodyPublisher body = BodyPublishers.ofByteArray(form.toByteArray());
        return exchange(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body)
                .build());
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(patience);
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return request;
    }

    private Answer exchange(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Content-Type").orElse(""));
    }
}
