package org.huoshui.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Set;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a MockMvc request come from somebody signed in, CSRF token included: {@code get("/api/…").with(SignedIn.director())}. */
public final class SignedIn {

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

    public static RequestPostProcessor as(Asker asker) {
        RequestPostProcessor who = authentication(new AskerAuthentication(asker));
        RequestPostProcessor token = csrf();
        return request -> token.postProcessRequest(who.postProcessRequest(request));
    }
}
