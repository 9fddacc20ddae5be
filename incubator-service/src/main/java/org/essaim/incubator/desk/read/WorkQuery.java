package org.essaim.incubator.desk.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.Role;
import org.essaim.contract.SeatKind;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.web.identity.Caller;
import org.springframework.stereotype.Component;

/**
 * What waits for a person of the centre, or for a volunteer of a division who is asked by control.
 * A role alone is not enough where the board says who acts: who directs, for whom somebody sits
 * (R01, R02).
 */
@Component
public record WorkQuery(
        BoardNow boards,
        BoardItems board,
        DivisionItems divisions,
        ControlItems control,
        OperatorItems operators,
        Clock clock) {

    /**
     * What somebody can do something about now, the most urgent first; at most a hundred of each
     * kind.
     */
    public List<WorkItem> of(Caller caller) {
        LocalDate today = BusinessDay.of(clock.instant());
        List<WorkItem> all = new ArrayList<>();
        if (!SeatKind.of(caller.roles()).isEmpty()) {
            BoardState state = boards.state();
            all.addAll(board.of(caller, state, clock.instant()));
            if (boards.directs(state, caller, today)) {
                all.addAll(divisions.ofDirector(caller.person(), today));
            }
        }
        if (caller.is(Role.USER_REPRESENTATIVE)) {
            all.addAll(divisions.disputed(today));
        }
        if (caller.is(Role.CONTROLLER) || caller.is(Role.VOLUNTEER)) {
            all.addAll(control.of(caller, today));
        }
        if (caller.is(Role.OPERATOR) && caller.division().isEmpty()) {
            all.addAll(operators.of(clock.instant()));
            all.addAll(divisions.withoutKey());
        }
        return all.stream().distinct().sorted(WorkItem.BY_URGENCY).toList();
    }
}
