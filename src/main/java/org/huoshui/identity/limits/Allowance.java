package org.huoshui.identity.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** Requests a minute, for each address or each account. {@code huoshui.limits.<name>} sets another number; 0 lifts it. */
enum Allowance {
    /** All requests of the API from one address, whoever sends them: fifty people and their pages. */
    ADDRESS(12_000),
    /** Signing in, from one address: fifty people who come to work in the same minute. */
    SIGN_IN(300),
    /** The form for telephones without an account, from one address: a hall full of people on one network. */
    FORM(240),
    /** All requests of one account. */
    ACCOUNT(2_400),
    /** Files sent by one account. */
    UPLOADS(300),
    /** Files taken home by one account. */
    EXPORTS(240),
    /** Questions asked by one account, and what the field suggests while they are typed. */
    ASKS(600);

    private final int usual;

    Allowance(int usual) {
        this.usual = usual;
    }

    String property() {
        return "huoshui.limits." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int perMinute(Environment environment) {
        return environment.getProperty(property(), Integer.class, usual);
    }

    boolean perAddress() {
        return this == ADDRESS || this == SIGN_IN || this == FORM;
    }

    boolean covers(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!path.startsWith("/api/")) return false;
        String type = request.getContentType();
        return switch (this) {
            case ADDRESS, ACCOUNT -> true;
            case SIGN_IN ->
                path.startsWith("/api/identity/s") && !request.getMethod().equals("GET");
            case FORM -> path.startsWith("/api/matchmaking/f/");
            case UPLOADS -> type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
            case EXPORTS -> path.matches(".*(\\.xlsx|/(document|pdf|ofd|styled|file|original|marked|export))");
            case ASKS -> path.startsWith("/api/indicators/ask") && !path.endsWith(".xlsx");
        };
    }
}
