package org.huoshui.matchmaking.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands text messages to an operator's gateway: {@code POST huoshui.messages.url} with JSON {@code {"id", "to", "text"}}. With
 * {@code huoshui.messages.secret} set, the headers {@code X-Huoshui-Time} (seconds since 1970) and {@code X-Huoshui-Signature}
 * (HMAC-SHA-256 of {@code time + "." + body}, hexadecimal) tell the gateway who sends. Any answer of 2xx is a success; the id
 * stays the same when a message is sent again, so that the gateway can recognise it.
 */
@Component
class MessageGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final @Nullable URI url;
    private final @Nullable String secret;
    private final InstantSource clock;
    private final JsonMapper json;

    MessageGateway(Environment environment, InstantSource clock, JsonMapper json) {
        String configured = environment.getProperty("huoshui.messages.url", "");
        this.url = configured.isBlank() ? null : URI.create(configured.strip());
        String shared = environment.getProperty("huoshui.messages.secret", "");
        this.secret = shared.isEmpty() ? null : shared;
        this.clock = clock;
        this.json = json;
    }

    boolean isConfigured() {
        return url != null;
    }

    /** What went wrong, in a few words without the number; empty when the gateway took it. */
    Optional<String> send(long id, String to, String text) {
        URI where = url;
        if (where == null) return Optional.of("no gateway");
        String body = json.writeValueAsString(Map.of("id", Long.toString(id), "to", to, "text", text));
        String time = Long.toString(clock.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(where)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Huoshui-Time", time)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (secret != null) request.header("X-Huoshui-Signature", signature(secret, time + "." + body));
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<Void> answer = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() / 100 == 2 ? Optional.empty() : Optional.of("HTTP " + answer.statusCode());
        } catch (IOException e) {
            return Optional.of(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    static String signature(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
