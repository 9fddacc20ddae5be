package org.essaim.micro.ledger.automation;

import java.util.Optional;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.ProgressEvent;
import org.essaim.micro.initiative.domain.StopEvent;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.essaim.micro.ledger.domain.Account;
import org.essaim.micro.ledger.domain.Movement;

/** Which events move money or time, from where to where; the others are listed too (R12). */
public final class Movements {

    private Movements() {}

    public static Movement of(EnvelopeEvent event) {
        return switch (event) {
            case EnvelopeEvent.AllocationReceived e ->
                    new Movement(
                            "allocated",
                            Account.CENTRE,
                            Account.ENVELOPE,
                            e.amount(),
                            e.allocatedOn());
            case EnvelopeEvent.Withdrawn e ->
                    new Movement(
                            "withdrawn",
                            Account.ENVELOPE,
                            Account.CENTRE,
                            e.amount(),
                            e.requestedOn());
            case EnvelopeEvent.Granted e ->
                    new Movement(
                            "granted",
                            Account.ENVELOPE,
                            Account.grantedTo(e.initiative().value()),
                            e.amount(),
                            e.grantedOn());
            case EnvelopeEvent.Released e ->
                    new Movement(
                            "released",
                            Account.grantedTo(e.initiative().value()),
                            Account.ENVELOPE,
                            e.amount(),
                            e.releasedOn());
            case EnvelopeEvent.Reopened e ->
                    new Movement(
                            "reopened",
                            Account.ENVELOPE,
                            Account.grantedTo(e.initiative().value()),
                            e.amount(),
                            e.reopenedOn());
        };
    }

    /** Only expenses and their reversals: what grants receive and give back the envelope tells. */
    public static Optional<Movement> of(InitiativeEvent event) {
        return switch (event) {
            case InitiativeEvent.Spent e ->
                    Optional.of(
                            new Movement(
                                    "spent",
                                    Account.grantedTo(e.initiative().value()),
                                    Account.spentBy(e.initiative().value()),
                                    e.amount(),
                                    e.spentOn()));
            case InitiativeEvent.ExpenseReversed e ->
                    Optional.of(
                            new Movement(
                                    "reversed",
                                    Account.spentBy(e.initiative().value()),
                                    Account.grantedTo(e.initiative().value()),
                                    e.amount(),
                                    e.reversedOn()));
            case InitiativeEvent.Launched _,
                    InitiativeEvent.FirstRoundOpened _,
                    InitiativeEvent.RoundFunded _,
                    InitiativeEvent.UsageMeasured _,
                    InitiativeEvent.StageEntered _,
                    InitiativeEvent.Integrated _,
                    InitiativeEvent.Closed _,
                    InitiativeEvent.OwnershipOffered _,
                    InitiativeEvent.OwnershipAccepted _,
                    InitiativeEvent.GrantReleased _,
                    InitiativeEvent.GrantReopened _,
                    StopEvent.Stopped _,
                    StopEvent.Reinstated _,
                    StopEvent.ReinstatementSettled _,
                    TeamEvent _,
                    DemoEvent _,
                    ProgressEvent _,
                    EvidenceEvent _ ->
                    Optional.empty();
        };
    }
}
