package org.huoshui.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a machine's token may be good for: exactly these endpoints, and none that changes anything but by a new return. */
enum TokenScope {
    /** Hand a workbook in and have it checked. */
    UPLOAD("returns:upload", Set.of("POST /api/returns", "POST /api/returns/{id:\\d+}/check")),
    /** Look how the own returns fare, and fetch the marked copy. */
    READ(
            "returns:read",
            Set.of(
                    "GET /api/returns",
                    "GET /api/returns/{id:\\d+}",
                    "GET /api/returns/{id:\\d+}/summary",
                    "GET /api/returns/{id:\\d+}/marked"));

    private final String word;
    private final Set<String> endpoints;

    TokenScope(String word, Set<String> endpoints) {
        this.word = word;
        this.endpoints = endpoints;
    }

    /** As written in the table and on the page: {@code returns:upload}. */
    String word() {
        return word;
    }

    /** Method and path pattern, as the controllers declare them. */
    Set<String> endpoints() {
        return endpoints;
    }

    static Optional<TokenScope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
