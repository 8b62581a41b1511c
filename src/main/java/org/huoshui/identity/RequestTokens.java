package org.huoshui.identity;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The token against forged requests: a cookie that our own page reads and sends back in a header. */
final class RequestTokens {

    private RequestTokens() {}

    static CookieCsrfTokenRepository repository() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }
}
