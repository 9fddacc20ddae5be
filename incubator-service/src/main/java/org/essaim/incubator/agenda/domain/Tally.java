package org.essaim.incubator.agenda.domain;

import java.util.List;
import java.util.Optional;
import org.essaim.contract.SeatKind;

/**
 * How the votes of a meeting stand.
 *
 * @param employees employee representatives among the voters
 * @param users user representatives among the voters
 */
public record Tally(int yes, int no, int employees, int users) {

    static Tally of(List<Vote> votes) {
        return new Tally(
                (int) votes.stream().filter(vote -> vote.choice() == Choice.YES).count(),
                (int) votes.stream().filter(vote -> vote.choice() == Choice.NO).count(),
                of(votes, SeatKind.EMPLOYEE_REPRESENTATIVE),
                of(votes, SeatKind.USER_REPRESENTATIVE));
    }

    /** Whether both sides that must be heard are among the voters (R02). */
    public boolean isQuorate() {
        return employees > 0 && users > 0;
    }

    /** What has a majority of the votes cast; empty where they tie. */
    public Optional<Choice> majority() {
        return yes == no ? Optional.empty() : Optional.of(yes > no ? Choice.YES : Choice.NO);
    }

    private static int of(List<Vote> votes, SeatKind seat) {
        return (int) votes.stream().filter(vote -> vote.seat() == seat).count();
    }
}
