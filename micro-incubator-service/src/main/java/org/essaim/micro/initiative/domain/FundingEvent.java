package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Flag;
import org.essaim.contract.FreeText;
import org.essaim.contract.GrantShare;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.StoredAs;

/** How its money and time moved, and what control is shown of it. */
public sealed interface FundingEvent extends InitiativeEvent {

    /** The envelope granted the first round, up to what it had (R22). */
    @StoredAs("initiative.first-round-opened")
    record FirstRoundOpened(
            InitiativeId initiative,
            UUID grantId,
            Amount amount,
            LocalDate grantedOn,
            LocalDate term)
            implements FundingEvent {}

    /**
     * The owner asks for what the first round lacks (R22).
     *
     * @param missing up to the cap of the policy, in each unit
     */
    @StoredAs("initiative.top-up-requested")
    record TopUpRequested(
            InitiativeId initiative,
            UUID grantId,
            Amount missing,
            LocalDate term,
            LocalDate requestedOn,
            PersonId person)
            implements FundingEvent {}

    /** The envelope gave a part of it or all (R22). */
    @StoredAs("initiative.first-round-topped-up")
    record FirstRoundToppedUp(
            InitiativeId initiative,
            UUID grantId,
            Amount amount,
            LocalDate grantedOn,
            LocalDate term)
            implements FundingEvent {
        @Override
        public UUID entryId() {
            return grantId;
        }
    }

    /** A later round was decided; the envelope pays it in the same unit of work (R32). */
    @StoredAs("initiative.round-funded")
    record RoundFunded(
            InitiativeId initiative,
            UUID grantId,
            int round,
            RoundKind kind,
            Amount amount,
            LocalDate decidedOn,
            LocalDate term,
            List<Flag> flags,
            List<String> madeUp)
            implements FundingEvent {
        public RoundFunded {
            flags = List.copyOf(flags);
            madeUp = List.copyOf(madeUp);
        }

        @Override
        public UUID entryId() {
            return grantId;
        }
    }

    /** From grants to spending: the drawn shares add up to the amount (R12, R15). */
    @StoredAs("initiative.spent")
    record Spent(
            InitiativeId initiative,
            UUID expenseId,
            List<GrantShare> drawn,
            Amount amount,
            FreeText label,
            LocalDate spentOn,
            LocalDate useBy,
            PersonId person,
            List<Flag> flags,
            List<String> madeUp)
            implements FundingEvent {
        public Spent {
            drawn = List.copyOf(drawn);
            flags = List.copyOf(flags);
            madeUp = List.copyOf(madeUp);
        }

        @Override
        public UUID entryId() {
            return expenseId;
        }
    }

    /** From spending back to the grants it was drawn from (R13). */
    @StoredAs("initiative.expense-reversed")
    record ExpenseReversed(
            InitiativeId initiative,
            UUID entryId,
            UUID expenseId,
            List<GrantShare> returned,
            Amount amount,
            FreeText reason,
            LocalDate reversedOn,
            PersonId person)
            implements FundingEvent {
        public ExpenseReversed {
            returned = List.copyOf(returned);
        }
    }

    /** What a grant held unspent goes back to the envelope (R29, R65). */
    @StoredAs("initiative.grant-released")
    record GrantReleased(
            InitiativeId initiative,
            UUID grantId,
            Amount amount,
            ReleaseCause cause,
            LocalDate releasedOn)
            implements FundingEvent {}

    /** A part of what a stop had released comes back from the envelope for an expense (R65). */
    @StoredAs("initiative.grant-reopened")
    record GrantReopened(InitiativeId initiative, UUID grantId, Amount amount, LocalDate reopenedOn)
            implements FundingEvent {}

    /**
     * Somebody said that they have seen a warning of the centre (R63).
     *
     * @param useBy as the warning said, as the month
     */
    @StoredAs("initiative.warning-seen")
    record WarningSeen(
            InitiativeId initiative,
            UUID entryId,
            UUID expenseId,
            LocalDate useBy,
            int month,
            LocalDate seenOn,
            PersonId person)
            implements FundingEvent {}

    /** A stop of the centre took effect here (R65). */
    @StoredAs("initiative.stopped")
    record Stopped(
            InitiativeId initiative,
            UUID stopId,
            UUID expenseId,
            LocalDate dueOn,
            LocalDate effectiveOn)
            implements FundingEvent {
        @Override
        public UUID entryId() {
            return stopId;
        }
    }

    /** The stop is lifted; the envelope is asked for the wanted shares (R67). */
    @StoredAs("initiative.reinstated")
    record Reinstated(
            InitiativeId initiative,
            UUID stopId,
            ReinstatementReason reason,
            UUID because,
            List<GrantShare> wanted,
            LocalDate reinstatedOn)
            implements FundingEvent {
        public Reinstated {
            wanted = List.copyOf(wanted);
        }
    }

    /** The envelope gave back what it could; the shortfall is not owed (R67). */
    @StoredAs("initiative.reinstatement-settled")
    record ReinstatementSettled(
            InitiativeId initiative, UUID stopId, List<GrantShare> given, Amount shortfall)
            implements FundingEvent {
        public ReinstatementSettled {
            given = List.copyOf(given);
        }
    }

    /** Shown to control after the fact (R25, R26). */
    @StoredAs("initiative.flagged")
    record Flagged(
            InitiativeId initiative, UUID entryId, Flag flag, UUID about, LocalDate flaggedOn)
            implements FundingEvent {}
}
