package org.essaim.portfolio;

import org.essaim.contract.InitiativeId;

/** What a division reports of one of its initiatives. */
public sealed interface InitiativeFact extends DivisionFact
        permits DivisionFact.InitiativeLaunched,
                DivisionFact.FirstRoundToppedUp,
                DivisionFact.RoundFunded,
                BallotEnded,
                DivisionFact.ExpenseRecorded,
                DivisionFact.UsageMeasured,
                DivisionFact.StageEntered,
                DivisionFact.InitiativePaused,
                DivisionFact.InitiativeRevived,
                DivisionFact.InitiativeIntegrated,
                DivisionFact.InitiativeClosed {

    InitiativeId initiative();
}
