package org.huoshui.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The session holds only which account signed in, in which version; roles and walls are read afresh with each request, so
 * a closed account or a changed password takes effect at once.
 */
@Component
class AccountSessions implements SecurityContextRepository {

    private static final String KEY = AccountSessions.class.getName();

    private final StoredAccounts accounts;

    AccountSessions(StoredAccounts accounts) {
        this.accounts = accounts;
    }

    private record Ticket(String account, int version) implements Serializable {}

    /** Starts a session for the account; an earlier session's id is not carried over. */
    void begin(HttpServletRequest request, Account account, int version) {
        HttpSession old = request.getSession(false);
        if (old != null) old.invalidate();
        request.getSession(true).setAttribute(KEY, new Ticket(account.name(), version));
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    /** Keeps this session although the account's version has moved on: its owner has just changed the password. */
    void renew(HttpServletRequest request) {
        Ticket ticket = ticket(request).orElse(null);
        if (ticket == null) return;
        Asking.as(Asker.system(), () -> accounts.row(ticket.account()))
                .ifPresent(row -> begin(request, row.account(), row.version()));
    }

    private static Optional<Ticket> ticket(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof Ticket ticket
                ? Optional.of(ticket)
                : Optional.empty();
    }

    private SecurityContext load(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        ticket(request)
                .flatMap(ticket -> Asking.as(Asker.system(), () -> accounts.row(ticket.account()))
                        .filter(row -> row.account().active() && row.version() == ticket.version()))
                .ifPresent(row -> context.setAuthentication(
                        new AskerAuthentication(row.account().asker())));
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
        // nothing to keep: a session begins with a sign-in, see begin
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return ticket(request).isPresent();
    }
}
