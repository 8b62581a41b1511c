package org.huoshui.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Secrets;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts a pseudonym of the account on the lines of the log: the same account bears the same twelve digits, and only who has
 * the installation's key can tell whose they are. A name does not belong into a log.
 */
@Component
final class NamingWhoAsks implements WebMvcConfigurer, HandlerInterceptor {

    private static final int LENGTH = 12;
    private static final int MOST_REMEMBERED = 10_000;

    private final Secrets secrets;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    NamingWhoAsks(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Asking.current().ifPresent(asker -> MDC.put(Requests.ACCOUNT, pseudonym(asker.account())));
        return true;
    }

    String pseudonym(String account) {
        if (known.size() > MOST_REMEMBERED) known.clear();
        return known.computeIfAbsent(
                account, one -> secrets.fingerprint("log", one).substring(0, LENGTH));
    }
}
