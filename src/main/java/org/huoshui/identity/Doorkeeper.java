package org.huoshui.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Set;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Compares who asks with {@link OpenTo} of the endpoint; without one, the office's own people only. */
final class Doorkeeper implements HandlerInterceptor {

    private static final Set<Role> OFFICE = Set.of(Role.DIRECTOR, Role.STATISTICIAN);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!(handler instanceof HandlerMethod endpoint)) return true;
        Asker asker = signedIn();
        if (asker == null) throw Refused.because(IdentityError.NOT_SIGNED_IN);
        if (asker.is(Role.SYSTEM) || !Collections.disjoint(asker.roles(), openTo(endpoint))) return true;
        throw Refused.because(IdentityError.FORBIDDEN);
    }

    static Set<Role> openTo(HandlerMethod endpoint) {
        OpenTo said = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), OpenTo.class);
        if (said == null) said = AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), OpenTo.class);
        return said == null ? OFFICE : Set.of(said.value());
    }

    private static @Nullable Asker signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AskerAuthentication signedIn
                ? signedIn.getPrincipal()
                : null;
    }
}
