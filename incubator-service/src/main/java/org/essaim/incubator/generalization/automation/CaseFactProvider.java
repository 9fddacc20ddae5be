package org.essaim.incubator.generalization.automation;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.agenda.domain.BoardFacts;
import org.essaim.incubator.generalization.domain.CaseContext;
import org.essaim.incubator.generalization.domain.CaseFacts;
import org.essaim.incubator.generalization.read.TargetMatches;
import org.springframework.stereotype.Component;

/** Takes who sits on the board from its own events, and irritants as far as they have arrived. */
@Component
record CaseFactProvider(BoardFacts board, TargetMatches matches) implements CaseFacts {

    @Override
    public CaseContext about(DivisionId division, InitiativeId initiative, LocalDate today) {
        return new CaseContext(
                matches.hasIrritant(division, initiative), board.on(today).seats().keySet());
    }
}
