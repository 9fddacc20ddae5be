package org.essaim.incubator.notice.write;

import module java.base;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.contract.PersonId;
import org.essaim.incubator.notice.read.LastCallers;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Callers;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Notices at each request who comes with which roles: whoever comes without one is no longer
 * written to as if they had it (decision 0115).
 */
@Component
public class CallersSeen implements HandlerInterceptor {

    /** So long the same of the same person is not written again; another token is at once. */
    private static final Duration KNOWN = Duration.ofMinutes(1);

    private static final long MOST_KNOWN = 10_000;

    private final Callers callers;
    private final LastCallers last;
    private final Cache<PersonId, Caller> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterWrite(KNOWN).build();

    CallersSeen(Callers callers, LastCallers last) {
        this.callers = callers;
        this.last = last;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        callers.current()
                .filter(caller -> !caller.equals(known.getIfPresent(caller.person())))
                .ifPresent(
                        caller -> {
                            last.seen(caller);
                            known.put(caller.person(), caller);
                        });
        return true;
    }
}
