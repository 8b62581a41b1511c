package org.huoshui.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Single sign-on by OpenID Connect, off unless an issuer is given.
 *
 * @param issuer as the provider calls itself; its endpoints and keys are found from there
 * @param name of the provider, on the button
 * @param scopes asked for
 * @param claim in which the provider tells the name of the account here
 * @param secondFactor values of {@code acr} or {@code amr} that say a second factor was given at the provider; none: it does
 *     not count here
 */
@ConfigurationProperties("huoshui.sso")
record SsoSettings(
        @Nullable String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("统一身份认证") String name,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,
        @DefaultValue("preferred_username") String claim,
        @DefaultValue Set<String> secondFactor) {

    boolean isOn() {
        return issuer != null && !issuer.isBlank();
    }
}
