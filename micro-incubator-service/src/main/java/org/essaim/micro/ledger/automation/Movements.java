package org.essaim.micro.ledger.automation;

import java.util.Optional;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.ledger.domain.Account;
import org.essaim.micro.ledger.domain.Movement;

/** Which events move money or time, from where to where (R12). */
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

    /** Expenses and their reversals; what grants receive and give back moves with the envelope. */
    public static Optional<Movement> of(FundingEvent event) {
        return switch (event) {
            case FundingEvent.Spent e ->
                    Optional.of(
                            new Movement(
                                    "spent",
                                    Account.grantedTo(e.initiative().value()),
                                    Account.spentBy(e.initiative().value()),
                                    e.amount(),
                                    e.spentOn()));
            case FundingEvent.ExpenseReversed e ->
                    Optional.of(
                            new Movement(
                                    "reversed",
                                    Account.spentBy(e.initiative().value()),
                                    Account.grantedTo(e.initiative().value()),
                                    e.amount(),
                                    e.reversedOn()));
            case FundingEvent.FirstRoundOpened _,
                    FundingEvent.RoundFunded _,
                    FundingEvent.GrantReleased _,
                    FundingEvent.GrantReopened _,
                    FundingEvent.Stopped _,
                    FundingEvent.Reinstated _,
                    FundingEvent.ReinstatementSettled _,
                    FundingEvent.Flagged _ ->
                    Optional.empty();
        };
    }
}
