package org.huoshui.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Writes a line for each answer of an endpoint that is {@link Confidential}: after the work was done and before a byte of it
 * leaves the house. Where the line cannot be written, nothing is answered.
 */
@ControllerAdvice
class ConfidentialReads implements ResponseBodyAdvice<Object> {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final int LONGEST_QUESTION = 500;

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ConfidentialReads(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return confidential(answer) != null;
    }

    private static @Nullable Confidential confidential(MethodParameter answer) {
        var method = answer.getMethod();
        if (method == null) return null;
        Confidential said = AnnotatedElementUtils.findMergedAnnotation(method, Confidential.class);
        return said != null
                ? said
                : AnnotatedElementUtils.findMergedAnnotation(answer.getContainingClass(), Confidential.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        Confidential said = confidential(answer);
        if (said == null || failed(response) || !(request instanceof ServletServerHttpRequest web)) return body;
        HttpServletRequest asked = web.getServletRequest();
        Map<String, String> detail = new TreeMap<>();
        String question = asked.getQueryString();
        if (question != null)
            detail.put(
                    "query", question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question);
        measure(body, detail);
        Seen seen = new Seen(said.value(), subject(said.subject(), asked), detail, "");
        transaction.executeWithoutResult(status -> events.publishEvent(seen));
        return body;
    }

    private static boolean failed(ServerHttpResponse response) {
        return response instanceof ServletServerHttpResponse web
                && web.getServletResponse().getStatus() >= 400;
    }

    /** {@code return/{id}} with the id of the address, or of the question. */
    private static String subject(String pattern, HttpServletRequest request) {
        Matcher place = PLACE.matcher(pattern);
        StringBuilder subject = new StringBuilder();
        while (place.find()) {
            String value = variables(request).get(place.group(1));
            if (value == null) value = request.getParameter(place.group(1));
            place.appendReplacement(subject, value == null ? "" : Matcher.quoteReplacement(value));
        }
        place.appendTail(subject);
        return subject.toString().replaceAll("/+$", "");
    }

    @SuppressWarnings("unchecked") // Spring puts exactly this there
    private static Map<String, String> variables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map ? (Map<String, String>) map : Map.of();
    }

    private static void measure(@Nullable Object body, Map<String, String> detail) {
        if (body instanceof byte[] file) detail.put("bytes", Integer.toString(file.length));
        else if (body instanceof Collection<?> rows) detail.put("rows", Integer.toString(rows.size()));
        else if (body instanceof Record view) {
            for (RecordComponent part : view.getClass().getRecordComponents()) {
                if (!Collection.class.isAssignableFrom(part.getType())) continue;
                try {
                    var accessor = part.getAccessor();
                    accessor.setAccessible(true);
                    if (accessor.invoke(view) instanceof Collection<?> rows)
                        detail.put(part.getName(), Integer.toString(rows.size()));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
