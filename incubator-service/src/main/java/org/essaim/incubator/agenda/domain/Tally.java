package org.essaim.incubator.agenda.domain;

import org.essaim.contract.SeatKind;
import org.essaim.contract.voting.Ballot;
import org.essaim.contract.voting.Choice;

/**
 * The votes of a meeting, counted.
 *
 * @param employees employee representatives among the voters
 * @param users user representatives among the voters
 */
public record Tally(int yes, int no, int employees, int users) {

    static Tally of(Ballot<BoardVote> ballot) {
        return new Tally(
                ballot.count(Choice.YES),
                ballot.count(Choice.NO),
                ballot.count(SeatKind.EMPLOYEE_REPRESENTATIVE),
                ballot.count(SeatKind.USER_REPRESENTATIVE));
    }
}
