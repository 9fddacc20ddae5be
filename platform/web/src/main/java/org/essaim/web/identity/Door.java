package org.essaim.web.identity;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;

/**
 * Decides who may have an operation: what stands next to it, asked of this service's {@link Home}.
 * Nothing that says nothing is ever opened, and a service that does not say whose it is lets nobody
 * in.
 */
final class Door implements AuthorizationManager<MethodInvocation> {

    private final Supplier<Home> home;
    private final Map<Method, Access> known = new ConcurrentHashMap<>();

    Door(Supplier<Home> home) {
        this.home = home;
    }

    @Override
    public Verdict authorize(Supplier<? extends Authentication> who, MethodInvocation invocation) {
        return judge(who, invocation.getMethod());
    }

    /**
     * @throws IllegalArgumentException for an operation that does not say who may have it
     */
    Verdict judge(Supplier<? extends Authentication> who, Method operation) {
        return judge(who, known.computeIfAbsent(operation, Access::of));
    }

    /** Who asks is not even looked at where everybody may. */
    Verdict judge(Supplier<? extends Authentication> who, Access access) {
        Home here = home.get();
        boolean granted =
                switch (access) {
                    case Access.ForEverybody _ -> true;
                    case Access.ForMembers _ -> {
                        Caller caller = CallerToken.callerOf(who.get());
                        yield caller != null && here.admits(caller);
                    }
                    case Access.ForRoles(var roles) -> {
                        Caller caller = CallerToken.callerOf(who.get());
                        yield caller != null
                                && roles.stream().anyMatch(role -> here.counts(caller, role));
                    }
                };
        return new Verdict(granted, access.needed(here), access.words());
    }
}
