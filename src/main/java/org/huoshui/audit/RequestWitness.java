package org.huoshui.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.ChangesNothing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Sees to it that no writing request succeeds without a line: where the module that did the work published none, a plain one
 * is written that names the endpoint. Attempts that were forbidden leave a line as well.
 */
@Component
class RequestWitness implements HandlerInterceptor, WebMvcConfigurer {

    static final String DONE = "request.done";
    static final String REFUSED = "request.refused";

    private static final Logger log = LoggerFactory.getLogger(RequestWitness.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RequestWitness(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    record RequestSeen(String action, String subject, Map<String, String> detail, Result result) implements Auditable {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // before the doorkeeper, to hear of those it turns away
        registry.addInterceptor(this).addPathPatterns("/api/**").order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (!(handler instanceof HandlerMethod endpoint) || Asking.current().isEmpty()) return;
        boolean refused = response.getStatus() == HttpServletResponse.SC_FORBIDDEN;
        boolean changed = fault == null
                && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                && !READING.contains(request.getMethod())
                && !endpoint.hasMethodAnnotation(ChangesNothing.class)
                && request.getAttribute(AuditTrail.LEFT_A_LINE) == null;
        if (!refused && !changed) return;
        RequestSeen seen = new RequestSeen(
                refused ? REFUSED : DONE,
                "request/" + request.getMethod() + " "
                        + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                Map.of("path", request.getRequestURI()),
                refused ? Auditable.Result.REFUSED : Auditable.Result.DONE);
        try {
            transaction.executeWithoutResult(status -> events.publishEvent(seen));
        } catch (RuntimeException e) {
            log.error("A request could not be written into the trail: {}", seen.subject(), e);
        }
    }
}
