package org.huoshui.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.huoshui.kernel.Secrets;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session's cookie: its id and a mark made with the installation's key. Who reads the table of sessions, in the database
 * or in a copy of it, still cannot take one over. Out of reach of scripts and of other sites; over https for https only.
 */
final class SignedCookies implements CookieSerializer {

    private static final char SEPARATOR = '.';

    private final Secrets secrets;
    private final DefaultCookieSerializer plain = new DefaultCookieSerializer();

    SignedCookies(Secrets secrets) {
        this.secrets = secrets;
        plain.setCookieName("HUOSHUI");
        plain.setSameSite("Strict");
        plain.setUseHttpOnlyCookie(true);
        plain.setUseBase64Encoding(false);
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        String id = cookie.getCookieValue();
        String value = id.isEmpty() ? "" : id + SEPARATOR + mark(id);
        plain.writeCookieValue(new CookieValue(cookie.getRequest(), cookie.getResponse(), value));
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return plain.readCookieValues(request).stream()
                .filter(this::isOurs)
                .map(value -> value.substring(0, value.indexOf(SEPARATOR)))
                .toList();
    }

    private boolean isOurs(String value) {
        int end = value.indexOf(SEPARATOR);
        return end > 0
                && MessageDigest.isEqual(
                        mark(value.substring(0, end)).getBytes(StandardCharsets.US_ASCII),
                        value.substring(end + 1).getBytes(StandardCharsets.US_ASCII));
    }

    private String mark(String id) {
        return secrets.fingerprint("session", id);
    }
}
