package org.essaim.micro.ledger.automation;

import static org.essaim.micro.ledger.domain.Account.CENTRE;
import static org.essaim.micro.ledger.domain.Account.ENVELOPE;
import static org.essaim.micro.ledger.domain.Account.grantedTo;
import static org.essaim.micro.ledger.domain.Account.spentBy;

import java.util.Optional;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.ledger.domain.Movement;

/** Which events move money or time, from where to where (R12). */
public final class Movements {

    private Movements() {}

    public static Movement of(EnvelopeEvent event) {
        return switch (event) {
            case EnvelopeEvent.AllocationReceived e ->
                    new Movement("allocated", CENTRE, ENVELOPE, e.amount(), e.allocatedOn());
            case EnvelopeEvent.Withdrawn e ->
                    new Movement("withdrawn", ENVELOPE, CENTRE, e.amount(), e.requestedOn());
            case EnvelopeEvent.Granted e ->
                    new Movement(
                            "granted",
                            ENVELOPE,
                            grantedTo(e.initiative()),
                            e.amount(),
                            e.grantedOn());
            case EnvelopeEvent.Released e ->
                    new Movement(
                            "released",
                            grantedTo(e.initiative()),
                            ENVELOPE,
                            e.amount(),
                            e.releasedOn());
            case EnvelopeEvent.Reopened e ->
                    new Movement(
                            "reopened",
                            ENVELOPE,
                            grantedTo(e.initiative()),
                            e.amount(),
                            e.reopenedOn());
        };
    }

    /** Expenses and their reversals; what grants receive and give back moves with the envelope. */
    public static Optional<Movement> of(FundingEvent event) {
        return switch (event) {
            case FundingEvent.Spent e ->
                    Optional.of(
                            new Movement(
                                    "spent",
                                    grantedTo(e.initiative()),
                                    spentBy(e.initiative()),
                                    e.amount(),
                                    e.spentOn()));
            case FundingEvent.ExpenseReversed e ->
                    Optional.of(
                            new Movement(
                                    "reversed",
                                    spentBy(e.initiative()),
                                    grantedTo(e.initiative()),
                                    e.amount(),
                                    e.reversedOn()));
            case FundingEvent.FirstRoundOpened _,
                    FundingEvent.RoundFunded _,
                    FundingEvent.GrantReleased _,
                    FundingEvent.GrantReopened _,
                    FundingEvent.TopUpRequested _,
                    FundingEvent.FirstRoundToppedUp _,
                    FundingEvent.Stopped _,
                    FundingEvent.Reinstated _,
                    FundingEvent.ReinstatementSettled _,
                    FundingEvent.WarningSeen _,
                    FundingEvent.Flagged _ ->
                    Optional.empty();
        };
    }
}
