package org.huoshui.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Tells Spring Security who is there: by the token of a machine, or else by the session. A request with a token never uses a
 * session, which is why it needs no proof that it comes from our own page.
 */
@Component
class SessionContext implements SecurityContextRepository {

    private final AccountSessions sessions;
    private final Tokens tokens;

    SessionContext(AccountSessions sessions, Tokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    private SecurityContext load(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        if (Tokens.carriesToken(request)) {
            tokens.bearer(request).ifPresent(context::setAuthentication);
        } else {
            sessions.present(request)
                    .ifPresent(present -> context.setAuthentication(new AskerAuthentication(
                            present.standing().row().account().asker(), present.stage())));
        }
        return context;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {
            private final SecurityContext context = new SecurityContextImpl();
            private boolean loaded;

            @Override
            public SecurityContext get() {
                if (!loaded) {
                    context.setAuthentication(load(request).getAuthentication());
                    loaded = true;
                }
                return context;
            }

            @Override
            public boolean isGenerated() {
                return !containsContext(request);
            }
        };
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still demands it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // nothing to keep: a session begins with a sign-in, see AccountSessions
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Tokens.carriesToken(request) || sessions.ticket(request).isPresent();
    }
}
