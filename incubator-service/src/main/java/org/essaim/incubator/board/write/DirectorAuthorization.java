package org.essaim.incubator.board.write;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.contract.decision.RefusedException;
import org.essaim.incubator.board.domain.BoardCommand;
import org.essaim.incubator.board.domain.BoardDecider;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.incubator.board.domain.BoardRefusal;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.incubator.board.domain.Term;
import org.essaim.runtime.read.StoredState;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Callers;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Guards what the director alone may do, in every feature: a token says that somebody may be the
 * director, the board says who it is, and who acts for them (R01).
 */
@Component
public record DirectorAuthorization(EventStore events, Callers callers, Clock clock)
        implements HandlerInterceptor {

    /** Who the board says too, and not the provider alone. */
    private static final Set<Role> SEATS =
            Set.of(Role.EMPLOYEE_REPRESENTATIVE, Role.USER_REPRESENTATIVE);

    /** Under which an event of a deputy names the director, in its metadata. */
    public static final String ACTING_FOR = "actingFor";

    /**
     * @throws RefusedException for a director's token of somebody else than who has the seat
     */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && isOfTheDirector(operation)) {
            callers.current()
                    .filter(caller -> actsAsDirector(operation, caller))
                    .flatMap(this::directorFor)
                    .ifPresent(director -> request.setAttribute(ACTING_FOR, director.value()));
        }
        return true;
    }

    /** Whom the request of this moment is made for, where its caller is a deputy. */
    public static Map<String, String> actingFor() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(ACTING_FOR, RequestAttributes.SCOPE_REQUEST)
                                instanceof String director
                ? Map.of(ACTING_FOR, director)
                : Map.of();
    }

    /** The director for whom the caller acts; empty for the director. */
    private Optional<PersonId> directorFor(Caller caller) {
        LocalDate today = BusinessDay.of(clock.instant());
        BoardState board = board();
        Optional<BoardRefusal> refusal = BoardDecider.mayDirect(board, caller.person(), today);
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get());
        }
        return board.directorOn(today)
                .map(Term::holder)
                .filter(director -> !director.equals(caller.person()));
    }

    private static boolean isOfTheDirector(HandlerMethod operation) {
        Allowed allowed = operation.getMethodAnnotation(Allowed.class);
        return allowed != null && Arrays.asList(allowed.value()).contains(Role.DIRECTOR);
    }

    /** Whoever may do it in another role acts in that one; what seats may do, a seat decides. */
    private static boolean actsAsDirector(HandlerMethod operation, Caller caller) {
        return Arrays.stream(operation.getMethodAnnotation(Allowed.class).value())
                .filter(role -> role != Role.DIRECTOR)
                .noneMatch(role -> SEATS.contains(role) || caller.is(role));
    }

    private BoardState board() {
        return StoredState.of(
                events,
                BoardCommand.TARGET,
                BoardEvent.class,
                BoardState.EMPTY,
                BoardState::evolve);
    }
}
