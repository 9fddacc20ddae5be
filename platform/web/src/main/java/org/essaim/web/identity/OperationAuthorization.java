package org.essaim.web.identity;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;

/**
 * Decides who may have an operation: what stands next to it, asked of this service's {@link
 * Tenant}. Nothing that says nothing is ever opened, and a service that does not say whose it is
 * lets nobody in.
 */
final class OperationAuthorization implements AuthorizationManager<MethodInvocation> {

    private final Supplier<Tenant> home;
    private final Map<Method, OperationAccess> known = new ConcurrentHashMap<>();

    OperationAuthorization(Supplier<Tenant> home) {
        this.home = home;
    }

    @Override
    public AccessDecision authorize(
            Supplier<? extends Authentication> who, MethodInvocation invocation) {
        return judge(who, invocation.getMethod());
    }

    /**
     * @throws IllegalArgumentException for an operation that does not say who may have it
     */
    AccessDecision judge(Supplier<? extends Authentication> who, Method operation) {
        return judge(who, known.computeIfAbsent(operation, OperationAccess::of));
    }

    /** Who asks is not even looked at where everybody may. */
    AccessDecision judge(Supplier<? extends Authentication> who, OperationAccess access) {
        Tenant here = home.get();
        boolean granted =
                switch (access) {
                    case OperationAccess.ForEverybody _ -> true;
                    case OperationAccess.ForMembers _ -> {
                        Caller caller = CallerToken.callerOf(who.get());
                        yield caller != null && here.admits(caller);
                    }
                    case OperationAccess.ForRoles(var roles) -> {
                        Caller caller = CallerToken.callerOf(who.get());
                        yield caller != null
                                && roles.stream().anyMatch(role -> here.counts(caller, role));
                    }
                };
        return new AccessDecision(granted, access.needed(here), access.words());
    }
}
