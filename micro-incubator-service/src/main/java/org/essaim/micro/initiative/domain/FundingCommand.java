package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;

/** What an initiative is granted, until when, and what control is shown of it (R22-R34). */
public sealed interface FundingCommand extends InitiativeCommand {

    /** Opens the grant that the envelope gave to the launch (R22). */
    record OpenFirstRound(
            Entry entry, UUID grantId, Amount amount, LocalDate grantedOn, LocalDate term)
            implements FundingCommand {}

    /**
     * Asks for what the first round was granted short of; the envelope gives what it has (R22).
     *
     * @param entry its id is that of the grant
     */
    record RequestTopUp(Entry entry) implements FundingCommand {}

    /**
     * Was given what its first round was granted short of: an import alone says so (R16, R22).
     *
     * @param amount given as far as the envelope has it
     */
    record StateTopUp(Entry entry, Amount amount, LocalDate on) implements FundingCommand {}

    /** Adds the grant that the envelope gave for it, with the term of the first round (R22). */
    record TopUpFirstRound(Entry entry, Amount amount, LocalDate grantedOn, LocalDate term)
            implements FundingCommand {}

    /**
     * Funds a later round that was decided; the envelope pays it all or the round is refused (R32).
     *
     * @param months until the term, 1 or more; at most 6 for a construction (R33)
     * @param team who is in the team from now on, beside those who are; of a construction (R33)
     */
    record FundRound(
            Entry entry,
            RoundKind kind,
            Amount amount,
            int months,
            LocalDate decidedOn,
            Map<PersonId, TeamRole> team)
            implements FundingCommand {
        public FundRound {
            team = Map.copyOf(team);
        }

        /** Of nobody who has to be in the team. */
        public FundRound(
                Entry entry, RoundKind kind, Amount amount, int months, LocalDate decidedOn) {
            this(entry, kind, amount, months, decidedOn, Map.of());
        }
    }

    /** Releases what is left of grants whose term ended before the day (R29). */
    record ReleaseDueGrants(Entry entry, LocalDate today) implements FundingCommand {}

    /**
     * Flags the expense if its person spent more than half a day of first rounds in that week.
     *
     * @param halfDays in all initiatives together (R25)
     */
    record CheckWeeklyTime(Entry entry, UUID expenseId, int halfDays) implements FundingCommand {}

    /** Flags a first round that is close to another one of its owner on the same irritant (R26). */
    record CheckSplitting(Entry entry, UUID otherGrant, LocalDate otherLaunchedOn)
            implements FundingCommand {}
}
