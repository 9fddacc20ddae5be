package org.essaim.contract.voting;

import module java.base;

import org.essaim.contract.PersonId;

/**
 * The votes that are counted together, in the order in which they were cast. Each person votes
 * once; the majority of the votes cast decides, where every side that must vote has voted (R02,
 * R31).
 */
public record Ballot<V extends Vote>(List<V> votes) {

    public Ballot {
        votes = List.copyOf(votes);
    }

    /** Nobody has voted yet. */
    public Ballot() {
        this(List.of());
    }

    /** Whether this very vote was cast already, so that sending it again changes nothing. */
    public boolean contains(UUID voteId) {
        return votes.stream().anyMatch(vote -> vote.voteId().equals(voteId));
    }

    public boolean hasVoteOf(PersonId person) {
        return votes.stream().anyMatch(vote -> vote.person().equals(person));
    }

    public Ballot<V> with(V vote) {
        return new Ballot<>(Stream.concat(votes.stream(), Stream.of(vote)).toList());
    }

    /** As if that person, who must not vote, had not. */
    public Ballot<V> without(PersonId person) {
        return new Ballot<>(votes.stream().filter(vote -> !vote.person().equals(person)).toList());
    }

    public int count(Choice choice) {
        return count(vote -> vote.choice() == choice);
    }

    public int count(Enum<?> capacity) {
        return count(vote -> vote.capacity() == capacity);
    }

    /** Whether each of these sides is among the voters. */
    public boolean hasVotesOf(Enum<?>... capacities) {
        return Stream.of(capacities).allMatch(capacity -> count(capacity) > 0);
    }

    /** What more than half of the votes cast say; empty where they tie or nobody voted. */
    public Optional<Choice> majority() {
        int yes = count(Choice.YES);
        int no = count(Choice.NO);
        return yes == no ? Optional.empty() : Optional.of(yes > no ? Choice.YES : Choice.NO);
    }

    private int count(Predicate<V> which) {
        return (int) votes.stream().filter(which).count();
    }
}
