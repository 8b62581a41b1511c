package org.huoshui.identity;

import java.util.Optional;
import java.util.Set;
import org.huoshui.kernel.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of somebody signed in, or of a machine with a token. */
final class AskerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Asker asker;
    private final Stage stage;
    private final transient @Nullable Set<TokenScope> scopes;

    AskerAuthentication(Asker asker) {
        this(asker, Stage.READY, null);
    }

    AskerAuthentication(Asker asker, Stage stage) {
        this(asker, stage, null);
    }

    AskerAuthentication(Asker asker, Set<TokenScope> scopes) {
        this(asker, Stage.READY, Set.copyOf(scopes));
    }

    private AskerAuthentication(Asker asker, Stage stage, @Nullable Set<TokenScope> scopes) {
        super(asker.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
        this.asker = asker;
        this.stage = stage;
        this.scopes = scopes;
        setAuthenticated(true);
    }

    Stage stage() {
        return stage;
    }

    /** What a machine's token opens; absent for people. */
    Optional<Set<TokenScope>> scopes() {
        return Optional.ofNullable(scopes);
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
