package org.huoshui.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a MockMvc request come from somebody signed in, CSRF token included: {@code get("/api/…").with(SignedIn.director())}. */
public final class SignedIn {

    static final String OTHER_COUNTY = "990102";
    static final String CITY = "990100";

    private SignedIn() {}

    public static RequestPostProcessor director() {
        return as(new Asker("director", "主任", Set.of(Role.DIRECTOR), null));
    }

    public static RequestPostProcessor statistician() {
        return as(new Asker("statistician", "统计员", Set.of(Role.STATISTICIAN), null));
    }

    public static RequestPostProcessor institution(String code) {
        return as(new Asker("bank-" + code, code + " 填报员", Set.of(Role.INSTITUTION), code));
    }

    /** The own office's, or an administrator's, account with one role. */
    public static RequestPostProcessor with(Role role) {
        return as(one(role));
    }

    static Asker one(Role role) {
        return new Asker(role.name().toLowerCase(Locale.ROOT), role.name(), Set.of(role), null);
    }

    /** Every kind of account there is, by the name the tables of doors and walls use; banks are AAA and BBB, CCC insures. */
    public static Map<String, Asker> kinds() {
        Map<String, Asker> kinds = new LinkedHashMap<>();
        for (String code : List.of("AAA", "BBB", "CCC"))
            kinds.put("bank " + code, new Asker("bank-" + code, code + " 填报员", Set.of(Role.INSTITUTION), code));
        kinds.put(
                "firm", new Asker("firm", "企业", Set.of(Role.FIRM), Scope.OWN, null, null, "91330100MA00000000", null));
        kinds.put(
                "township",
                new Asker("township", "乡镇", Set.of(Role.TOWNSHIP), Scope.TOWNSHIP, "990101001", null, null, null));
        for (Role role : List.of(
                Role.DEPARTMENT,
                Role.OFFICER,
                Role.STATISTICIAN,
                Role.DIRECTOR,
                Role.LEADER,
                Role.SYSTEM_ADMIN,
                Role.SECURITY_ADMIN,
                Role.AUDITOR)) kinds.put(role.name().toLowerCase(Locale.ROOT).replace('_', '-'), one(role));
        kinds.put(
                "director of another county",
                new Asker(
                        "other",
                        "外县主任",
                        Set.of(Role.DIRECTOR),
                        Scope.COUNTY_AND_BELOW,
                        OTHER_COUNTY,
                        null,
                        null,
                        null));
        kinds.put(
                "officer of the city",
                new Asker("city", "市局", Set.of(Role.OFFICER), Scope.CITY_AND_BELOW, CITY, null, null, null));
        return kinds;
    }

    /**
     * The token in cookie and header, as a browser sends it. Spring Security's own {@code csrf()} would put another token
     * store into the filter, for this request and all that follow.
     */
    public static RequestPostProcessor token() {
        return request -> {
            String value = UUID.randomUUID().toString();
            Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
            Cookie[] all = Arrays.copyOf(cookies, cookies.length + 1);
            all[cookies.length] = new Cookie("XSRF-TOKEN", value);
            request.setCookies(all);
            request.addHeader("X-XSRF-TOKEN", value);
            return request;
        };
    }

    public static RequestPostProcessor as(Asker asker) {
        RequestPostProcessor who = authentication(new AskerAuthentication(asker));
        RequestPostProcessor token = token();
        return request -> token.postProcessRequest(who.postProcessRequest(request));
    }
}
