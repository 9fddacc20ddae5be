package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.Policy;
import org.essaim.contract.voting.Ballot;
import org.essaim.contract.voting.Choice;

/** Votes counted: by what they say, and by the capacity of those who cast them. */
public record Tally(int yes, int no, int operational, int managers) {

    public static Tally of(Ballot<RoundEvent.Voted> ballot) {
        return new Tally(
                ballot.count(Choice.YES),
                ballot.count(Choice.NO),
                ballot.count(Capacity.OPERATIONAL),
                ballot.count(Capacity.MANAGER));
    }

    /** Of which capacities nobody has voted; without them nothing is decided (R31). */
    public List<Capacity> missing() {
        return Stream.of(Capacity.values()).filter(capacity -> of(capacity) == 0).toList();
    }

    private int of(Capacity capacity) {
        return switch (capacity) {
            case OPERATIONAL -> operational;
            case MANAGER -> managers;
        };
    }

    /** A tie is no majority of the votes cast. */
    boolean isFor() {
        return yes > no;
    }

    /** Whether it stays what it is, however so many more vote (R31). */
    boolean isDecided(int more) {
        return missing().isEmpty() && (isFor() ? yes > no + more : yes + more <= no);
    }

    /** Whether these are so many that counting them tells of nobody how they voted (R31). */
    public boolean isShown() {
        return operational + managers >= Policy.FEWEST_SHOWN_VOTES;
    }
}
