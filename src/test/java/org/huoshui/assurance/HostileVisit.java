package org.huoshui.assurance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a hostile file is sent, and what may be answered: never a fault, and of each refusal a stable code with a
 * sentence in both languages.
 */
record HostileVisit(String path, String field, Map<String, String> fields) {

    static final String MODULE_CODE = "[A-Z]{3}-\\d{2,4}";

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<HostileVisit> ALL = List.of(
            new HostileVisit("/api/returns", "files", Map.of()),
            new HostileVisit("/api/reporting/templates/check", "file", Map.of()),
            new HostileVisit("/api/reporting/origins", "file", Map.of()),
            new HostileVisit("/api/reporting/verification", "file", Map.of()),
            new HostileVisit("/api/returns", "files", Map.of("institution", "HYB", "month", "2023-01")),
            new HostileVisit("/api/reporting/templates", "file", Map.of("name", "试验")),
            new HostileVisit("/api/directory/imports/institutions", "file", Map.of()),
            new HostileVisit("/api/directory/imports/regions", "file", Map.of()),
            new HostileVisit("/api/directory/imports/groups", "file", Map.of()));

    /** One for each file, all in turn. */
    static HostileVisit of(int number) {
        return ALL.get(number % ALL.size());
    }

    /** @return what is wrong with the answer; empty when it may be */
    static Optional<String> fault(int status, String type, String body) {
        if (status >= 500) return Optional.of("status " + status + " " + start(body));
        if (status >= 200 && status < 300) {
            if (!type.contains("json") || body.isEmpty()) return Optional.empty();
            JsonNode answer = JSON.readTree(body);
            for (JsonNode outcome : answer.isArray() ? answer : JSON.createArrayNode())
                for (JsonNode problem : outcome.path("problems")) {
                    if (!told(problem)) return Optional.of("a refusal without its words: " + start(body));
                }
            return Optional.empty();
        }
        if (status == 429) return Optional.of("met a limit of requests");
        if (!type.contains("problem+json"))
            return Optional.of("status " + status + " without a problem: " + start(body));
        return told(JSON.readTree(body)) ? Optional.empty() : Optional.of("no code: " + start(body));
    }

    /** The code of the first refusal; OK where there is none. */
    static String code(int status, String type, String body) {
        if (!type.contains("json") || body.isEmpty()) return "HTTP " + status;
        JsonNode answer = JSON.readTree(body);
        JsonNode problem = answer.isArray() ? answer.path(0).path("problems").path(0) : answer;
        return problem.path("code").asString(status < 300 ? "taken" : "HTTP " + status);
    }

    private static boolean told(JsonNode problem) {
        return problem.path("code").asString("").matches(MODULE_CODE)
                && !problem.path("zh").asString("").isBlank()
                && !problem.path("en").asString("").isBlank();
    }

    private static String start(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "…" : body;
    }
}
