package org.huoshui.launcher;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.binary.Base32;
import org.huoshui.identity.Solving;
import org.huoshui.identity.factor.Totp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does what the door asks, as a person with a browser and a phone would: password, proof against bots, second factor. */
final class WayIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** By server and account: what enrolment told. A code of the app counts once in 30 seconds, tests are faster. */
    private static final Map<String, Deque<String>> RECOVERY_CODES = new ConcurrentHashMap<>();

    private final BrowserContext window;
    private final String address;

    WayIn(BrowserContext window, String address) {
        this.window = window;
        this.address = address;
    }

    void take(String account, String password) {
        window.request().get(address + "/api/identity/me");
        Map<String, Object> credentials = new HashMap<>(Map.of("account", account, "password", password));
        APIResponse answer = send("POST", "session", credentials);
        if (answer.status() == 401 && answer.text().contains("IDN-110")) {
            JsonNode task = told(send("POST", "session/task", Map.of("account", account)));
            String text = task.get("task").asString();
            credentials.put(
                    "proof",
                    Map.of(
                            "task",
                            text,
                            "answer",
                            Solving.answer(text, task.get("bits").asInt())));
            answer = send("POST", "session", credentials);
        }
        Deque<String> codes = RECOVERY_CODES.computeIfAbsent(address + "/" + account, key -> new ArrayDeque<>());
        switch (told(answer).get("stage").asString()) {
            case "ENROL" -> {
                String secret =
                        told(send("POST", "me/factor", Map.of())).get("secret").asString();
                String code = new Totp().code(new Base32().decode(secret), Instant.now());
                keep(codes, told(send("PUT", "me/factor", Map.of("code", code))));
            }
            case "CODE" -> {
                told(send("POST", "session/code", Map.of("code", codes.removeFirst())));
                if (codes.isEmpty())
                    keep(codes, told(send("POST", "me/factor/recovery-codes", Map.of("password", password))));
            }
            default -> {}
        }
    }

    private static void keep(Deque<String> codes, JsonNode told) {
        codes.clear();
        told.get("codes").forEach(code -> codes.add(code.asString()));
    }

    private APIResponse send(String method, String path, Map<String, ?> body) {
        String token = window.cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        return window.request()
                .fetch(
                        address + "/api/identity/" + path,
                        RequestOptions.create()
                                .setMethod(method)
                                .setHeader("X-XSRF-TOKEN", token)
                                .setData(body));
    }

    private static JsonNode told(APIResponse answer) {
        if (!answer.ok()) throw new IllegalStateException("the door says " + answer.text());
        return JSON.readTree(answer.text());
    }
}
