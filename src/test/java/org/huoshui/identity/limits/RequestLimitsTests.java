package org.huoshui.identity.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class RequestLimitsTests {

    private Instant now = Instant.parse("2026-01-05T08:30:00Z");
    private Refused said = null;

    private final MockEnvironment environment = new MockEnvironment();

    private RequestLimits limits() {
        return new RequestLimits(environment, () -> now, (request, response, handler, refusal) -> {
            said = (Refused) refusal;
            response.setStatus(429);
            return new ModelAndView();
        });
    }

    private static MockHttpServletRequest request(String method, String path, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        return request;
    }

    private MockHttpServletResponse send(RequestLimits limits, MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        limits.ofAddresses().doFilter(request, response, new MockFilterChain());
        if (response.getStatus() == 200) limits.ofAccounts().doFilter(request, response, new MockFilterChain());
        return response;
    }

    private MockHttpServletResponse sendAs(RequestLimits limits, String account, MockHttpServletRequest request)
            throws Exception {
        return Asking.<MockHttpServletResponse, Exception>as(
                new Asker(account, account, Set.of(Role.STATISTICIAN), null), () -> send(limits, request));
    }

    @Test
    void anAddressThatTriesPasswordsHasToWait() throws Exception {
        environment.setProperty("huoshui.limits.sign-in", "3");
        RequestLimits limits = limits();
        for (int i = 0; i < 3; i++)
            assertThat(send(limits, request("POST", "/api/identity/session", "192.0.2.7"))
                            .getStatus())
                    .isEqualTo(200);
        MockHttpServletResponse refused = send(limits, request("POST", "/api/identity/session", "192.0.2.7"));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(said.problem().code()).isEqualTo("IDN-901");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(send(limits, request("POST", "/api/identity/session", "192.0.2.8"))
                        .getStatus())
                .isEqualTo(200);
        now = now.plus(Duration.ofSeconds(21));
        assertThat(send(limits, request("POST", "/api/identity/session", "192.0.2.7"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void filesAreCountedApartFromOtherRequestsAndByAccount() throws Exception {
        environment.setProperty("huoshui.limits.uploads", "2");
        RequestLimits limits = limits();
        for (int i = 0; i < 5; i++) {
            MockHttpServletRequest upload = request("POST", "/api/returns", "192.0.2.7");
            upload.setContentType("multipart/form-data; boundary=x");
            assertThat(sendAs(limits, "a", upload).getStatus()).isEqualTo(i < 2 ? 200 : 429);
            assertThat(sendAs(limits, "a", request("GET", "/api/returns", "192.0.2.7"))
                            .getStatus())
                    .isEqualTo(200);
        }
        MockHttpServletRequest another = request("POST", "/api/returns", "192.0.2.7");
        another.setContentType("multipart/form-data; boundary=x");
        assertThat(sendAs(limits, "b", another).getStatus()).isEqualTo(200);
    }

    /** Fifty people behind one address: each signs in, and looks at ten pages of thirty requests within the minute. */
    @Test
    void anOfficeNeverMeetsThem() throws Exception {
        RequestLimits limits = limits();
        for (int person = 0; person < 50; person++) {
            for (int i = 0; i < 3; i++)
                assertThat(send(limits, request("POST", "/api/identity/session", "192.0.2.7"))
                                .getStatus())
                        .isEqualTo(200);
        }
        for (int person = 0; person < 30; person++) {
            for (int i = 0; i < 300; i++)
                assertThat(sendAs(limits, "p" + person, request("GET", "/api/returns", "192.0.2.7"))
                                .getStatus())
                        .isEqualTo(200);
        }
    }

    @Test
    void aSubscribersIpv6NetworkIsOneAddress() {
        assertThat(RequestLimits.network("2001:db8:1:2:3:4:5:6")).isEqualTo(RequestLimits.network("2001:db8:1:2::9"));
        assertThat(RequestLimits.network("2001:db8:1:3::9")).isNotEqualTo(RequestLimits.network("2001:db8:1:2::9"));
        assertThat(RequestLimits.network("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void filesOfThePagesAreFree() throws Exception {
        environment.setProperty("huoshui.limits.address", "1");
        RequestLimits limits = limits();
        for (int i = 0; i < 5; i++)
            assertThat(send(limits, request("GET", "/assets/index.js", "192.0.2.7"))
                            .getStatus())
                    .isEqualTo(200);
    }
}
