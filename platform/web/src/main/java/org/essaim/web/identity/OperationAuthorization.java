package org.essaim.web.identity;

import module java.base;

import org.aopalliance.intercept.MethodInvocation;
import org.essaim.contract.Role;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.core.Authentication;

/** Decides who may call an operation, by the annotation next to it and the caller's authorities. */
final class OperationAuthorization implements AuthorizationManager<MethodInvocation> {

    private final Map<Method, AuthorizationManager<Method>> known = new ConcurrentHashMap<>();

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> caller, MethodInvocation invocation) {
        return authorize(caller, invocation.getMethod());
    }

    /**
     * @throws IllegalArgumentException for an operation that does not say who may call it
     */
    AuthorizationResult authorize(Supplier<? extends Authentication> caller, Method operation) {
        return known.computeIfAbsent(operation, OperationAuthorization::manager)
                .authorize(caller, operation);
    }

    /** The caller is not even looked at where everybody may call. */
    private static AuthorizationManager<Method> manager(Method operation) {
        return switch (OperationAccess.of(operation)) {
            case OperationAccess.ForEverybody _ -> SingleResultAuthorizationManager.permitAll();
            case OperationAccess.ForMembers _ ->
                    AuthorityAuthorizationManager.hasAuthority(CallerToken.MEMBER);
            case OperationAccess.ForLogins _ ->
                    AuthorityAuthorizationManager.hasAuthority(CallerToken.LOGIN);
            case OperationAccess.ForRoles roles ->
                    AuthorityAuthorizationManager.hasAnyAuthority(
                            Stream.concat(
                                            roles.roles().stream().sorted().map(Role::word),
                                            roles.ofFederation().stream()
                                                    .map(CallerToken::ofFederation))
                                    .toArray(String[]::new));
        };
    }
}
