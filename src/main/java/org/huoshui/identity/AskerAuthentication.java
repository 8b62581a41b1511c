package org.huoshui.identity;

import org.huoshui.kernel.Asker;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of somebody signed in. */
final class AskerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Asker asker;

    AskerAuthentication(Asker asker) {
        super(asker.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
        this.asker = asker;
        setAuthenticated(true);
    }

    @Override
    public Asker getPrincipal() {
        return asker;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return asker.account();
    }
}
