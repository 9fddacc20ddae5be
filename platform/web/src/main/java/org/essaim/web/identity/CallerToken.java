package org.essaim.web.identity;

import module java.base;

import org.essaim.contract.Role;
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

    /** The authority of whoever has a login of the federation. */
    static final String LOGIN = "login";

    private static final String OF_FEDERATION = "federation:";

    private static final long serialVersionUID = 1L;

    private final transient Login login;

    CallerToken(Login login, Tenant tenant) {
        super(authorities(login, tenant));
        this.login = login;
        setAuthenticated(true);
    }

    private static Collection<GrantedAuthority> authorities(Login login, Tenant tenant) {
        Set<String> counting = new HashSet<>();
        if (!login.is(Role.METRICS)) {
            counting.add(LOGIN);
            login.roles().stream()
                    .filter(Role::isFederationWide)
                    .forEach(role -> counting.add(ofFederation(role)));
        }
        if (tenant.admits(login)) {
            counting.add(MEMBER);
        }
        login.roles().stream()
                .filter(role -> tenant.counts(login, role))
                .forEach(role -> counting.add(role.word()));
        return AuthorityUtils.createAuthorityList(counting);
    }

    /** The authority of whoever has that role of the whole federation, of whatever division. */
    static String ofFederation(Role role) {
        return OF_FEDERATION + role.word();
    }

    /** The word of the role that an authority is about; that authority itself for others. */
    static String roleOf(String authority) {
        return authority.startsWith(OF_FEDERATION)
                ? authority.substring(OF_FEDERATION.length())
                : authority;
    }

    /** The login behind an authentication; empty if no token was shown. */
    static Optional<Login> loginOf(Authentication authentication) {
        return authentication instanceof CallerToken token
                ? Optional.of(token.login)
                : Optional.empty();
    }

    @Override
    public Object getPrincipal() {
        return login;
    }

    /** A digest: a container may log what a principal is called. */
    @Override
    public String getName() {
        return login.digest();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
