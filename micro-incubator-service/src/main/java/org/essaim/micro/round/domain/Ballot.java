package org.essaim.micro.round.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.essaim.contract.Capacity;
import org.essaim.contract.PersonId;

/**
 * An open ballot.
 *
 * @param lastDay on which it can still be voted on and completed
 * @param votes one a person (R31)
 */
public record Ballot(LocalDate lastDay, Map<PersonId, Cast> votes) {

    /** One vote. */
    record Cast(UUID voteId, Capacity capacity, Choice choice) {}

    public Ballot {
        votes = Map.copyOf(votes);
    }

    public Tally tally() {
        return Tally.of(votes.values());
    }

    /**
     * Without the vote of whoever owns the initiative now: a voter who took it over since has none.
     *
     * @param owner null where an import does not know the owner
     */
    Tally tallyWithout(PersonId owner) {
        return Tally.of(
                votes.entrySet().stream()
                        .filter(vote -> !vote.getKey().equals(owner))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    boolean has(UUID voteId) {
        return votes.values().stream().anyMatch(vote -> vote.voteId().equals(voteId));
    }

    Ballot with(RoundEvent.Voted e) {
        Map<PersonId, Cast> more = new HashMap<>(votes);
        more.put(e.person(), new Cast(e.voteId(), e.capacity(), e.choice()));
        return new Ballot(lastDay, more);
    }
}
