package org.essaim.micro.round.domain;

import org.essaim.contract.Capacity;
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
}
