package org.essaim.micro.initiative.domain;

import static org.essaim.micro.initiative.domain.TestCommands.IMPORTED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.initiativeOn;
import static org.essaim.micro.initiative.domain.TestCommands.launch;

import org.essaim.contract.InitiativeId;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class ChosenIdTest {

    private static final InitiativeId ODD = new InitiativeId("../Sécu/..");

    @Test
    @Rule("R100")
    void an_id_that_no_address_can_hold_is_refused_with_one_that_can() {
        initiativeOn(TODAY)
                .givenNothing()
                .when(launch(ODD, Provenance.LIVE))
                .refused(
                        new LifecycleRefusal.UnfitId(
                                ODD, new InitiativeId("secu"), InitiativeId.MOST_CHOSEN));
    }

    @Test
    @Rule("R100")
    void what_is_imported_is_called_as_it_was() {
        initiativeOn(TODAY).givenNothing().when(launch(ODD, IMPORTED)).accepted();
    }
}
