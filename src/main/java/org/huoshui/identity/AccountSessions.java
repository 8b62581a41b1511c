package org.huoshui.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huoshui.identity.IdentitySettings.SessionLimits;
import org.huoshui.identity.Ticket.Door;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions of accounts. Each has a {@link Ticket} and the moment it was last seen; whether it is still good is decided anew
 * with each request, by the account and the limits as they are then. So a closed account, a changed password or a shorter
 * limit takes effect at once.
 */
@Component
class AccountSessions {

    private static final String TICKET = "ticket";
    private static final String SEEN = "seen";
    private static final Duration SEEN_EVERY = Duration.ofSeconds(30);
    /** By how much the clocks of several servers may differ, and a clock may be set back without ending sessions. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(2);

    private static final int LONGEST_BROWSER = 300;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Standings standings;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final InstantSource clock;

    AccountSessions(
            Standings standings, FindByIndexNameSessionRepository<? extends Session> sessions, InstantSource clock) {
        this.standings = standings;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Somebody with a session that is good. */
    record Present(Standing standing, Ticket ticket, Stage stage) {}

    /** One of an account's sessions, as its owner sees it. */
    record Open(Ticket ticket, Instant seen, boolean here) {}

    /** Starts a session for the account; an earlier session's id is not carried over. */
    Present begin(HttpServletRequest request, Standing standing, Door door, boolean factor) {
        end(request);
        Instant now = clock.instant();
        Ticket ticket = new Ticket(
                standing.row().account().name(),
                standing.row().version(),
                factor,
                door,
                UUID.randomUUID().toString(),
                now.toEpochMilli(),
                request.getRemoteAddr(),
                browser(request));
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) standing.limits().idle().toSeconds());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, ticket.account());
        session.setAttribute(TICKET, JSON.writeValueAsString(ticket));
        session.setAttribute(SEEN, Long.toString(now.toEpochMilli()));
        return new Present(standing, ticket, standing.stage(ticket, now));
    }

    private static String browser(HttpServletRequest request) {
        String said = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return said.length() > LONGEST_BROWSER ? said.substring(0, LONGEST_BROWSER) : said;
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    /**
     * Goes on with the account as it is now: a code was given, or its owner changed the password or the second factor, which
     * ends all sessions of before but this one.
     */
    Present renew(HttpServletRequest request, boolean factor) {
        Ticket ticket = ticket(request).orElseThrow(IdentityError.NOT_SIGNED_IN::refused);
        Standing standing = standing(ticket.account()).orElseThrow(IdentityError.NOT_SIGNED_IN::refused);
        return begin(request, standing, ticket.door(), factor || ticket.factor());
    }

    /** Who is there with this request; notes that it was seen, and throws away a session that is over. */
    Optional<Present> present(HttpServletRequest request) {
        Ticket ticket = ticket(request).orElse(null);
        HttpSession session = request.getSession(false);
        if (ticket == null || session == null) return Optional.empty();
        Standing standing = standing(ticket.account()).orElse(null);
        Instant now = clock.instant();
        Instant seen = seen((String) session.getAttribute(SEEN));
        if (standing == null || isOver(ticket, seen, standing, now)) {
            session.invalidate();
            return Optional.empty();
        }
        if (Duration.between(seen, now).compareTo(SEEN_EVERY) >= 0)
            session.setAttribute(SEEN, Long.toString(now.toEpochMilli()));
        return Optional.of(new Present(standing, ticket, standing.stage(ticket, now)));
    }

    private static boolean isOver(Ticket ticket, Instant seen, Standing standing, Instant now) {
        SessionLimits limits = standing.limits();
        // begun or seen in a time to come: the clock was set back, and nobody knows how long the session has really
        // been
        Instant latest = now.plus(CLOCKS_APART);
        return ticket.version() != standing.row().version()
                || ticket.begunAt().isAfter(latest)
                || seen.isAfter(latest)
                || !now.isBefore(seen.plus(limits.idle()))
                || !now.isBefore(ticket.begunAt().plus(limits.absolute()));
    }

    private Optional<Standing> standing(String account) {
        return Asking.as(Asker.system(), () -> standings.of(account));
    }

    Optional<Ticket> ticket(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : ticket((String) session.getAttribute(TICKET));
    }

    private static Optional<Ticket> ticket(@Nullable String json) {
        return Optional.ofNullable(json).map(text -> JSON.readValue(text, Ticket.class));
    }

    private static Instant seen(@Nullable String millis) {
        return millis == null ? Instant.EPOCH : Instant.ofEpochMilli(Long.parseLong(millis));
    }

    /** All sessions of whoever is here, this one first, then the last seen. */
    List<Open> all(HttpServletRequest request) {
        Ticket here = ticket(request).orElse(null);
        Standing standing = here == null ? null : standing(here.account()).orElse(null);
        if (here == null || standing == null) return List.of();
        Instant now = clock.instant();
        return sessions.findByPrincipalName(here.account()).values().stream()
                .<Open>mapMulti((session, list) -> ticket((String) session.getAttribute(TICKET))
                        .filter(one -> !isOver(one, seen(session.getAttribute(SEEN)), standing, now))
                        .ifPresent(one -> list.accept(new Open(
                                one, seen(session.getAttribute(SEEN)), one.id().equals(here.id())))))
                .sorted(Comparator.comparing((Open one) -> !one.here())
                        .thenComparing(Open::seen, Comparator.reverseOrder()))
                .toList();
    }

    /** Ends other sessions of whoever is here. @param id of one; null: of all. @return how many there were */
    int endOthers(HttpServletRequest request, @Nullable String id) {
        Ticket here = ticket(request).orElse(null);
        if (here == null) return 0;
        List<? extends Session> ended = sessions.findByPrincipalName(here.account()).values().stream()
                .filter(session -> ticket((String) session.getAttribute(TICKET))
                        .filter(one -> !one.id().equals(here.id()))
                        .filter(one -> id == null || one.id().equals(id))
                        .isPresent())
                .toList();
        ended.forEach(session -> sessions.deleteById(session.getId()));
        return ended.size();
    }
}
