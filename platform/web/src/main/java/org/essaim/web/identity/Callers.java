package org.essaim.web.identity;

import java.util.Optional;
import org.essaim.contract.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is behind the request, by the id that this service has for them (R100). */
public final class Callers {

    private final ObjectProvider<People> people;

    Callers(ObjectProvider<People> people) {
        this.people = people;
    }

    /** Empty where no token was shown. */
    public Optional<Caller> current() {
        return CallerToken.loginOf(SecurityContextHolder.getContext().getAuthentication())
                .map(
                        login ->
                                new Caller(
                                        people.getObject().of(login),
                                        login.division(),
                                        login.roles()));
    }

    /** Whether that role of theirs counts here, as for operations ({@link Tenant#counts}). */
    public boolean counts(Role role) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null
                && known.getAuthorities().stream()
                        .anyMatch(each -> role.word().equals(each.getAuthority()));
    }
}
