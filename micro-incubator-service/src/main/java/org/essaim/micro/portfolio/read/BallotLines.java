package org.essaim.micro.portfolio.read;

import module java.base;

import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.portfolio.BallotEnded;
import org.essaim.portfolio.Exported;
import org.essaim.portfolio.PortfolioFact;

/** What a portfolio file says of a ballot: how it ended, and nothing while it is open (R31). */
final class BallotLines {

    private BallotLines() {}

    static Exported<BallotPast> of(RoundEvent event) {
        return switch (event) {
            case RoundEvent.Decided e ->
                    line(e.decidedOn(), past -> past.counted(e.decidedOn(), e.tally()));
            case RoundEvent.Rejected e ->
                    line(e.rejectedOn(), past -> past.counted(e.rejectedOn(), e.tally()));
            case RoundEvent.Lapsed e -> line(e.lapsedOn(), past -> past.lapsed(e));
            case RoundEvent.Cancelled e -> line(e.cancelledOn(), past -> past.cancelled(e));
            case RoundEvent.Imported e -> line(e.ballot().endedOn(), past -> past.imported(e));
            case RoundEvent.Requested _ -> Exported.nothing(Exported.Why.PART_OF_A_LINE);
            case RoundEvent.Voted _, RoundEvent.OwnerChanged _ ->
                    Exported.nothing(Exported.Why.PEOPLE);
        };
    }

    private static Exported<BallotPast> line(
            LocalDate on, Function<BallotPast, Optional<PortfolioFact>> write) {
        return new Exported.Line<>(BallotEnded.class, on, false, write);
    }
}
