package org.essaim.web.identity;

import module java.base;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A caller whose token was verified, with the authorities that count at this service. The token
 * itself is not kept, so nothing can log it.
 */
final class CallerToken extends AbstractAuthenticationToken {

    /** The authority of whomever the service's {@link Tenant} admits, beside those of roles. */
    static final String MEMBER = "member";

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    CallerToken(Caller caller, Tenant tenant) {
        super(authorities(caller, tenant));
        this.caller = caller;
        setAuthenticated(true);
    }

    private static Collection<GrantedAuthority> authorities(Caller caller, Tenant tenant) {
        Set<String> counting = new HashSet<>();
        if (tenant.admits(caller)) {
            counting.add(MEMBER);
        }
        caller.roles().stream()
                .filter(role -> tenant.counts(caller, role))
                .forEach(role -> counting.add(role.word()));
        return AuthorityUtils.createAuthorityList(counting);
    }

    /** The caller behind an authentication, or null if no token was shown. */
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
