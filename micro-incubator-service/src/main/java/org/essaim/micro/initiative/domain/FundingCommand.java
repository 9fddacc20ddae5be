package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.GrantShare;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.RoundKind;
import org.essaim.contract.WrittenText;

/**
 * What moves the money and time of an initiative, or stops it from moving (R15, R22-R35, R65-R67).
 */
public sealed interface FundingCommand extends InitiativeCommand {

    /** Opens the grant that the envelope gave to the launch (R22). */
    record OpenFirstRound(
            InitiativeId initiative,
            UUID grantId,
            Amount amount,
            LocalDate grantedOn,
            LocalDate term)
            implements FundingCommand {}

    /**
     * Funds a later round that was decided; the envelope pays it all or the round is refused (R32).
     *
     * @param months until the term, 1 or more; at most 6 for a construction (R33)
     */
    record FundRound(
            InitiativeId initiative,
            UUID entryId,
            RoundKind kind,
            Amount amount,
            int months,
            LocalDate decidedOn,
            Provenance provenance)
            implements FundingCommand {}

    /**
     * Records money and time that were spent (R15).
     *
     * @param person who spent, opaque; null where an import does not know it
     */
    record RecordExpense(
            InitiativeId initiative,
            UUID entryId,
            Amount amount,
            WrittenText label,
            Purpose purpose,
            LocalDate spentOn,
            PersonId person,
            Provenance provenance)
            implements FundingCommand {}

    /** Corrects an expense by its reversal, once (R13). */
    record ReverseExpense(
            InitiativeId initiative,
            UUID entryId,
            UUID expenseId,
            WrittenText reason,
            LocalDate reversedOn,
            PersonId person)
            implements FundingCommand {}

    /** Applies a stop that the centre decided, once (R65, R66). */
    record StopFunding(InitiativeId initiative, UUID entryId, UUID expenseId, LocalDate dueOn)
            implements FundingCommand {}

    /** Lifts a stop (R67). */
    record ReinstateFunding(
            InitiativeId initiative, UUID stopId, ReinstatementReason reason, UUID because)
            implements FundingCommand {}

    /** Records what the envelope could give back to a reinstated initiative (R67). */
    record SettleReinstatement(InitiativeId initiative, UUID stopId, List<GrantShare> given)
            implements FundingCommand {
        public SettleReinstatement {
            given = List.copyOf(given);
        }
    }

    /** Releases what is left of grants whose term ended before the day (R29). */
    record ReleaseDueGrants(InitiativeId initiative, LocalDate today) implements FundingCommand {}

    /**
     * Flags the expense if its person spent more than half a day of first rounds in that week.
     *
     * @param halfDays in all initiatives together (R25)
     */
    record CheckWeeklyTime(InitiativeId initiative, UUID entryId, UUID expenseId, int halfDays)
            implements FundingCommand {}

    /** Flags a first round that is close to another one of its owner on the same irritant (R26). */
    record CheckSplitting(
            InitiativeId initiative, UUID entryId, UUID otherGrant, LocalDate otherLaunchedOn)
            implements FundingCommand {}
}
