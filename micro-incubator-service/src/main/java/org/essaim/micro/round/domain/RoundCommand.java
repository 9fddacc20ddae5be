package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Command;
import org.essaim.contract.voting.Choice;

/** What can be asked of one later round and its ballot. */
public sealed interface RoundCommand extends Command {

    UUID round();

    @Override
    default String target() {
        return targetOf(round());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(UUID round) {
        return "round:" + round;
    }

    /**
     * Requests the round and opens its ballot (R30).
     *
     * @param pilotUsers who is going to use it first
     */
    record Request(
            UUID round, InitiativeId initiative, WrittenText pilotUsers, Plan plan, PersonId person)
            implements RoundCommand {}

    /**
     * Casts one vote (R31).
     *
     * @param voteId if it was cast already, the command changes nothing
     */
    record CastVote(UUID round, UUID voteId, PersonId person, Choice choice)
            implements RoundCommand {}

    /**
     * Counts the votes once none that is missing could change it: funds the round, or rejects it
     * (R31, R32).
     *
     * @param person null where nobody asks for it; then what cannot be counted yet is left open
     */
    record CloseBallot(UUID round, PersonId person) implements RoundCommand {}

    /** Ends a ballot that could not be counted in time (R31). */
    record Lapse(UUID round, LocalDate today) implements RoundCommand {}

    /** Records that somebody took the initiative over meanwhile, and so has no vote (R31). */
    record RecordOwner(UUID round, PersonId owner) implements RoundCommand {}

    /**
     * States a ballot that is over (R16); what it granted is funded by itself.
     *
     * @param madeUp names of the imported fields whose values are not real
     */
    record Import(
            UUID round,
            InitiativeId initiative,
            WrittenText pilotUsers,
            PastBallot ballot,
            List<String> madeUp)
            implements RoundCommand {}

    /**
     * Ends the ballot, as its initiative has ended (R31).
     *
     * @param cause CLOSED or INTEGRATED
     */
    record Cancel(UUID round, ReleaseCause cause) implements RoundCommand {}
}
