package org.essaim.incubator.generalization.domain;

import static org.essaim.incubator.generalization.domain.ProposalsTest.ABRI;
import static org.essaim.incubator.generalization.domain.ProposalsTest.ANCT;
import static org.essaim.incubator.generalization.domain.ProposalsTest.CASE;
import static org.essaim.incubator.generalization.domain.ProposalsTest.TARGET;
import static org.essaim.incubator.generalization.domain.ProposalsTest.TODAY;
import static org.essaim.incubator.generalization.domain.ProposalsTest.generalized;
import static org.essaim.incubator.generalization.domain.ProposalsTest.opened;
import static org.essaim.incubator.generalization.domain.ProposalsTest.propose;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.Policy;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What is offered is called as its division calls it now. */
@Rule("R73")
class OfferedTitlesTest {

    private static final WrittenText NEXT = text("Queue from anywhere");

    @Test
    void a_correction_is_passed_on_once_and_only_where_there_is_a_case() {
        opened().when(called())
                .then(
                        new GeneralizationEvent.TitleCorrected(
                                ANCT, ABRI, CASE, NEXT.reference(), TODAY));
        opened().and(called()).when(called()).nothingMore();
        DeciderSpec.of(
                        GeneralizationState.INITIAL,
                        GeneralizationState::evolve,
                        (GeneralizationCommand command, GeneralizationState state) ->
                                GeneralizationDecider.decide(
                                        command,
                                        state,
                                        new CaseContext(false, Set.of()),
                                        new Circumstances(Instant.EPOCH, Policy.FOUNDING)))
                .givenNothing()
                .when(called())
                .nothingMore();
    }

    @Test
    void what_is_offered_after_it_is_offered_by_it() {
        generalized()
                .and(called())
                .when(propose(TARGET))
                .then(
                        new GeneralizationEvent.Proposed(
                                ANCT,
                                ABRI,
                                CASE,
                                ProposalsTest.PROPOSAL,
                                TARGET,
                                TODAY,
                                null,
                                NEXT.reference()));
    }

    private static GeneralizationCommand called() {
        return new GeneralizationCommand.CorrectTitle(ANCT, ABRI, NEXT, TODAY);
    }
}
