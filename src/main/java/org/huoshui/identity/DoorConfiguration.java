package org.huoshui.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.huoshui.identity.limits.RequestLimits;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.ErrorCode;
import org.huoshui.kernel.Refused;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who comes in at all. What each may call is said at the controllers, see {@link org.huoshui.kernel.OpenTo}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SsoSettings.class)
class DoorConfiguration {

    /**
     * Scripts and style sheets come from our own files only. Style attributes stay open: the tips of charts are written
     * with them. Nothing is framed, neither by others nor by us.
     */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; script-src-attr 'none'; style-src 'self'; "
                    + "style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
                    + "object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                    + "microphone=(), midi=(), payment=(), usb=()";

    /** What answers before anybody is known: the way in, and the form for telephones without an account. */
    private static final String[] BEFORE_SIGNING_IN = {
        "/api/identity/session",
        "/api/identity/session/task",
        "/api/identity/sso",
        "/api/identity/sso/*",
        // guests of an event, with the code shown at its door
        "/api/matchmaking/door/*",
        "/api/matchmaking/f/*"
    };

    static boolean isBeforeSigningIn(String path) {
        return Arrays.stream(BEFORE_SIGNING_IN)
                .anyMatch(open -> open.endsWith("/*")
                        ? path.startsWith(open.substring(0, open.length() - 1))
                        : path.equals(open));
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            SessionContext sessions,
            RequestLimits limits,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers)
            throws Exception {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(RequestTokens.repository())
                        .ignoringRequestMatchers(Tokens::carriesToken))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        // written on https only
                        .httpStrictTransportSecurity(Customizer.withDefaults())
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        // the single page's files say themselves how long they may be kept; answers of the API never
                        .cacheControl(cache -> cache.disable())
                        .addHeaderWriter(DoorConfiguration::forbidKeeping))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(BEFORE_SIGNING_IN)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .requestMatchers("/actuator/**")
                        .hasRole(Asker.Role.SYSTEM_ADMIN.name())
                        .requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, refusal) -> answers.resolveException(
                                        request,
                                        response,
                                        null,
                                        refused(
                                                Tokens.carriesToken(request)
                                                        ? IdentityError.TOKEN_UNKNOWN
                                                        : IdentityError.NOT_SIGNED_IN)))
                        .accessDeniedHandler((request, response, refusal) -> answers.resolveException(
                                request,
                                response,
                                null,
                                refused(
                                        refusal instanceof CsrfException
                                                ? IdentityError.STALE_PAGE
                                                : IdentityError.FORBIDDEN))))
                .addFilterAfter(limits.ofAddresses(), HeaderWriterFilter.class)
                .addFilterAfter(new BindingAsker(), AuthorizationFilter.class)
                .addFilterAfter(limits.ofAccounts(), BindingAsker.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Nothing the API says may lie about in a browser's store, refusals included. */
    private static void forbidKeeping(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        if (path.startsWith("/api/") || path.startsWith("/actuator/"))
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Refused refused(ErrorCode code) {
        return Refused.because(code);
    }

    /** Argon2id; the parameters travel with each hash, so they can be raised later. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** There is none: {@link SigningIn} is the only way in. Its presence stops Boot from inventing a user. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new UnsupportedOperationException("sign in at /api/identity/session");
        };
    }

    @Bean
    WebMvcConfigurer doorkeeper() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Doorkeeper())
                        .addPathPatterns("/api/**")
                        .excludePathPatterns(BEFORE_SIGNING_IN);
            }
        };
    }
}
