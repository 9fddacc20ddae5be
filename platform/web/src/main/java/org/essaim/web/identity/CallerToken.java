package org.essaim.web.identity;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;

/** A caller whose token was believed. The token itself is not kept: nothing can log it. */
final class CallerToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    CallerToken(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    /** The caller behind an authentication, or null where nobody showed a token. */
    static Caller callerOf(Authentication authentication) {
        return authentication instanceof CallerToken token ? token.caller : null;
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.person().value();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
