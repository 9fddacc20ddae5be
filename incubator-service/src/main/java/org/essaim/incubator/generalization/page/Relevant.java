package org.essaim.incubator.generalization.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.incubator.board.read.BoardQueries;
import org.essaim.incubator.generalization.read.Case;
import org.essaim.incubator.generalization.read.TargetMatches;
import org.essaim.web.identity.Caller;
import org.springframework.stereotype.Component;

/** To whom a page offers to say where a case is relevant (R76); the operation decides. */
@Component
class Relevant {

    private final BoardQueries board;
    private final TargetMatches matches;
    private final Clock clock;

    Relevant(BoardQueries board, TargetMatches matches, Clock clock) {
        this.board = board;
        this.matches = matches;
        this.clock = clock;
    }

    boolean isSeated(Caller caller) {
        return board.on(BusinessDay.of(clock.instant())).of(caller.person().value()).isPresent();
    }

    /** What was launched for no irritant is described by its volunteers or the board. */
    boolean mayDescribe(Case about, Caller caller) {
        DivisionId division = new DivisionId(about.division());
        boolean isOfIt =
                caller.is(Role.VOLUNTEER) && caller.division().equals(Optional.of(division));
        return (isOfIt || isSeated(caller))
                && !matches.hasIrritant(division, new InitiativeId(about.initiative()));
    }
}
