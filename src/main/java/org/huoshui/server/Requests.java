package org.huoshui.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The outermost of ours around a request: gives it the number every line of the log about it bears (header
 * {@code X-Request-Id} of the answer), and answers faults that happen before a controller is reached, as when the database is
 * away while the door looks up who is coming.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class Requests extends OncePerRequestFilter {

    static final String REQUEST = "request";
    static final String ACCOUNT = "account";

    private static final String HEADER = "X-Request-Id";

    private static final List<String> OF_THE_BODY = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_RANGE,
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED);

    private final HandlerExceptionResolver answers;

    Requests(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    /** The number of the request, also told to its sender when something goes wrong. */
    static String number(HttpServletRequest request) {
        return request.getAttribute(HEADER) instanceof String number ? number : fresh();
    }

    /** The pattern of the endpoint that was asked, without what stood in its place; its method tells the rest. */
    static String endpoint(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern instanceof String known) return known;
        String path = request.getRequestURI();
        return path.matches("/[a-z/]{0,60}") ? path : "/…";
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = number(request);
        request.setAttribute(HEADER, number);
        response.setHeader(HEADER, number);
        MDC.put(REQUEST, number);
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException fault) {
            Exception answered = fault instanceof ServletException && fault.getCause() instanceof RuntimeException inner
                    ? inner
                    : fault;
            if (response.isCommitted()) throw fault;
            forget(response);
            if (answers.resolveException(request, response, null, answered) == null) throw fault;
        } finally {
            MDC.remove(REQUEST);
            MDC.remove(ACCOUNT);
        }
    }

    /**
     * An answer may be in the buffer already: sessions are written when it is about to leave, and where that fails nothing
     * of it has left. What described it goes with it, what guards every answer stays.
     */
    private static void forget(HttpServletResponse response) {
        response.resetBuffer();
        for (String header : OF_THE_BODY) response.setHeader(header, null);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
