package org.essaim.incubator.board.write;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Role;
import org.essaim.contract.decision.RefusedException;
import org.essaim.incubator.board.domain.BoardCommand;
import org.essaim.incubator.board.domain.BoardDecider;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.WebRequestInterceptor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Guards what the director alone may do, in every feature: a token says that somebody may be the
 * director, the board says who it is (R01).
 */
@Component
public class DirectorAuthorization implements WebRequestInterceptor {

    private final EventStore events;
    private final Clock clock;

    DirectorAuthorization(EventStore events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws RefusedException for a director's token of somebody else than who has the seat
     */
    @Override
    public void preHandle(WebRequest request) {
        Object asked =
                request.getAttribute(
                        HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
                        RequestAttributes.SCOPE_REQUEST);
        if (asked instanceof HandlerMethod operation) {
            caller().filter(caller -> actsAsDirector(operation, caller)).ifPresent(this::check);
        }
    }

    @Override
    public void postHandle(WebRequest request, ModelMap model) {
        // Everything is checked before.
    }

    @Override
    public void afterCompletion(WebRequest request, Exception failure) {
        // Everything is checked before.
    }

    private void check(Caller caller) {
        LocalDate today = BusinessDay.of(clock.instant());
        BoardDecider.mayDirect(board(), caller.person(), today)
                .ifPresent(
                        refusal -> {
                            throw new RefusedException(refusal);
                        });
    }

    /** Whoever may do it in another role acts in that one. */
    private static boolean actsAsDirector(HandlerMethod operation, Caller caller) {
        Allowed allowed = operation.getMethodAnnotation(Allowed.class);
        return allowed != null
                && Arrays.asList(allowed.value()).contains(Role.DIRECTOR)
                && Arrays.stream(allowed.value()).noneMatch(role -> isAnother(role, caller));
    }

    private static boolean isAnother(Role role, Caller caller) {
        return role != Role.DIRECTOR && caller.is(role);
    }

    private static Optional<Caller> caller() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }

    private BoardState board() {
        return BoardState.of(
                events.readEvents(BoardCommand.TARGET)
                        .asStream()
                        .map(event -> (BoardEvent) event.getPayload()));
    }
}
