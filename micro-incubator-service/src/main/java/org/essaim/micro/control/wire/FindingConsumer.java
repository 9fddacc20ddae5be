package org.essaim.micro.control.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.ControlFindingAnswered;
import org.essaim.contract.message.v1.ControlFindingClosed;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.micro.control.read.FindingBoard;
import org.springframework.stereotype.Component;

/** Consumes what controllers found about this division's expenses, and what came of it (R96). */
@Component
@ProcessingGroup("control")
class FindingConsumer {

    private final FindingBoard board;
    private final DivisionId division;

    FindingConsumer(FindingBoard board, DivisionId division) {
        this.board = board;
        this.division = division;
    }

    @EventHandler
    void on(ControlFindingOpened m) {
        if (m.division().equals(division)) {
            board.opened(m.findingId(), m.initiative(), m.expenseId(), m.ground(), m.openedOn());
        }
    }

    @EventHandler
    void on(ControlFindingAnswered m) {
        if (m.division().equals(division)) {
            board.answered(m.findingId(), m.answeredOn());
        }
    }

    @EventHandler
    void on(ControlFindingClosed m) {
        if (m.division().equals(division)) {
            board.closed(m.findingId(), m.outcome(), m.closedOn());
        }
    }
}
