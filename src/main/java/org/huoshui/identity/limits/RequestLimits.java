package org.huoshui.identity.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers 429 with {@code Retry-After} to who sends too much. The counts are this process's own and start anew with it.
 * The address is that of the connection: behind a proxy, Spring's {@code server.forward-headers-strategy} makes it the
 * client's.
 */
@Component
public class RequestLimits {

    /** So many are remembered before those that are full again are forgotten. */
    private static final int REMEMBERED = 20_000;

    private final HandlerExceptionResolver answers;
    private final TimeMeter clock;
    private final Map<Allowance, Integer> perMinute = new EnumMap<>(Allowance.class);
    private final Map<Allowance, Map<String, Bucket>> buckets = new EnumMap<>(Allowance.class);

    RequestLimits(
            Environment environment,
            InstantSource clock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
        this.clock = new InstantMeter(clock);
        for (Allowance allowance : Allowance.values()) {
            perMinute.put(allowance, allowance.perMinute(environment));
            buckets.put(allowance, new ConcurrentHashMap<>());
        }
    }

    /** Before anybody is known: costs no look at sessions or the database. */
    public Filter ofAddresses() {
        return filter(true);
    }

    /** To be put where {@link Asking} is bound. */
    public Filter ofAccounts() {
        return filter(false);
    }

    private Filter filter(boolean perAddress) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                long seconds = pause(request, perAddress);
                if (seconds == 0) {
                    chain.doFilter(request, response);
                    return;
                }
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                answers.resolveException(request, response, null, Refused.because(RequestLimited.TOO_MANY, seconds));
            }

            @Override
            protected String getAlreadyFilteredAttributeName() {
                return RequestLimits.class.getName() + perAddress;
            }
        };
    }

    /** In seconds; 0 where the request may pass. */
    private long pause(HttpServletRequest request, boolean perAddress) {
        String who = perAddress
                ? network(request.getRemoteAddr())
                : Asking.current().map(Asker::account).orElse(null);
        if (who == null) return 0;
        for (Allowance allowance : Allowance.values()) {
            if (allowance.perAddress() != perAddress || !allowance.covers(request)) continue;
            Bucket bucket = bucket(allowance, who);
            if (bucket == null) continue;
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed())
                return Math.max(
                        1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
        }
        return 0;
    }

    private @Nullable Bucket bucket(Allowance allowance, String who) {
        int number = perMinute.getOrDefault(allowance, 0);
        Map<String, Bucket> known = buckets.getOrDefault(allowance, Map.of());
        if (number == 0) return null;
        if (known.size() > REMEMBERED) known.values().removeIf(bucket -> bucket.getAvailableTokens() >= number);
        return known.computeIfAbsent(
                who,
                key -> Bucket.builder()
                        .withCustomTimePrecision(clock)
                        .addLimit(limit -> limit.capacity(number).refillGreedy(number, Duration.ofMinutes(1)))
                        .build());
    }

    /** An IPv4 address; of an IPv6 address the network, which one subscriber has whole. */
    static String network(String address) {
        if (address.indexOf(':') < 0) return address;
        try {
            if (InetAddress.ofLiteral(address) instanceof Inet6Address six)
                return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8));
        } catch (IllegalArgumentException e) {
            return address;
        }
        return address;
    }

    private record InstantMeter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
