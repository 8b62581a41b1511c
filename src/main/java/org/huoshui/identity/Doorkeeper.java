package org.huoshui.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Compares who asks with {@link OpenTo} of the endpoint; without one, the office's own people, and those who write. */
final class Doorkeeper implements HandlerInterceptor {

    private static final Set<Role> EVERYONE = Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.SYSTEM)));
    private static final Set<Role> WRITERS = Set.of(Role.DIRECTOR, Role.STATISTICIAN);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!(handler instanceof HandlerMethod endpoint)) return true;
        AskerAuthentication signedIn = signedIn();
        if (signedIn == null) throw Refused.because(IdentityError.NOT_SIGNED_IN);
        if (!isOpenAt(endpoint, signedIn.stage()))
            throw signedIn.stage().refusal().refused();
        signedIn.scopes().ifPresent(scopes -> refuseBeyond(scopes, request));
        Asker asker = signedIn.getPrincipal();
        Set<Role> open = openTo(endpoint);
        if (asker.is(Role.SYSTEM) || !Collections.disjoint(asker.roles(), open)) return true;
        // to whom nothing has been granted yet, what is everybody's is open: the own account
        if (asker.roles().isEmpty() && open.containsAll(EVERYONE)) return true;
        throw Refused.because(IdentityError.FORBIDDEN);
    }

    static Set<Role> openTo(HandlerMethod endpoint) {
        OpenTo said = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), OpenTo.class);
        if (said == null) said = AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), OpenTo.class);
        if (said != null) return Set.of(said.value());
        return reads(endpoint) ? Role.OFFICE : WRITERS;
    }

    private static boolean reads(HandlerMethod endpoint) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), RequestMapping.class);
        return mapping != null && Set.of(mapping.method()).equals(Set.of(RequestMethod.GET));
    }

    private static boolean isOpenAt(HandlerMethod endpoint, Stage stage) {
        if (stage == Stage.READY) return true;
        OpenAt said = endpoint.getMethodAnnotation(OpenAt.class);
        return said != null && Set.of(said.value()).contains(stage);
    }

    private static void refuseBeyond(Set<TokenScope> scopes, HttpServletRequest request) {
        String endpoint =
                request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (scopes.stream().noneMatch(scope -> scope.endpoints().contains(endpoint)))
            throw IdentityError.TOKEN_SCOPE.refused();
    }

    private static @Nullable AskerAuthentication signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AskerAuthentication signedIn
                ? signedIn
                : null;
    }
}
