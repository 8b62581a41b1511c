package org.huoshui.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huoshui.identity.Tokens.Token;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 接口令牌: the system administrator lets an institution's program hand in returns. */
@RestController
@RequestMapping("/api/identity/tokens")
@OpenTo(Role.SYSTEM_ADMIN)
class TokenController {

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param beginning the token's first characters; the rest is not kept */
    record TokenView(
            long id,
            String name,
            String institution,
            List<String> scopes,
            String beginning,
            Instant createdAt,
            String createdBy,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastAddress,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy) {
        static TokenView of(Token token) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.institution(),
                    token.scopes(),
                    token.beginning(),
                    token.createdAt(),
                    token.createdBy(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.lastAddress(),
                    token.revokedAt(),
                    token.revokedBy());
        }
    }

    /** @param days from now */
    record TokenWanted(String name, String institution, Set<String> scopes, int days) {}

    /** @param secret the token itself, told this once */
    record FreshTokenView(TokenView token, String secret) {}

    @GetMapping
    List<TokenView> all() {
        return tokens.all().stream().map(TokenView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FreshTokenView make(@RequestBody TokenWanted wanted) {
        Tokens.Fresh fresh = tokens.make(wanted.name(), wanted.institution(), wanted.scopes(), wanted.days());
        return new FreshTokenView(TokenView.of(fresh.token()), fresh.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        tokens.revoke(id);
    }
}
