package org.huoshui.returns;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why warnings are accepted.
 *
 * @param byResult reason per key of a check result
 * @param forTheRest one reason for all warnings not named; absent: each must be named
 */
public record Reasons(
        Map<String, String> byResult, @Nullable String forTheRest) {

    public Reasons {
        byResult = Map.copyOf(byResult);
    }

    public static Reasons none() {
        return new Reasons(Map.of(), null);
    }

    public static Reasons of(Map<String, String> byResult) {
        return new Reasons(byResult, null);
    }

    public static Reasons forAll(String reason) {
        return new Reasons(Map.of(), reason);
    }

    Optional<String> reason(String result) {
        String reason = byResult.getOrDefault(result, forTheRest);
        return Optional.ofNullable(reason).filter(r -> !r.isBlank());
    }
}
