package org.essaim.micro.portfolio.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.micro.round.domain.PastBallot;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.RoundState;
import org.essaim.micro.round.domain.Tally;
import org.essaim.portfolio.BallotEnded;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.StatedText;

/**
 * Writes a ballot that is over as a line of a portfolio file: counts, and nobody (R31, R100).
 *
 * @param happened to the round, up to its end
 * @param texts those that were not redacted
 */
record BallotPast(
        DivisionId division,
        List<RoundEvent> happened,
        Function<FreeText, Optional<String>> texts) {

    /** Votes that were counted say how many were for it; others only how many there were. */
    Optional<PortfolioFact> counted(LocalDate endedOn, Tally tally) {
        return ended(endedOn, null, tally.yes(), tally.no(), tally);
    }

    Optional<PortfolioFact> lapsed(RoundEvent.Lapsed e) {
        return ended(e.lapsedOn(), null, null, null, e.tally());
    }

    Optional<PortfolioFact> cancelled(RoundEvent.Cancelled e) {
        RoundState state = RoundState.NOT_REQUESTED;
        for (RoundEvent event : happened) {
            state = RoundState.evolve(state, event);
        }
        return ended(e.cancelledOn(), e.cause(), null, null, Tally.of(state.counted()));
    }

    Optional<PortfolioFact> imported(RoundEvent.Imported e) {
        return Optional.of(line(e, e.pilotUsers(), e.ballot(), e.madeUp()));
    }

    /** Empty where one or two voted: their counts would tell how each of them did (R31). */
    private Optional<PortfolioFact> ended(
            LocalDate on, ReleaseCause cause, Integer yes, Integer no, Tally tally) {
        if (!tally.isShown() && tally.operational() + tally.managers() > 0) {
            return Optional.empty();
        }
        RoundEvent.Requested asked = (RoundEvent.Requested) happened.getFirst();
        PastBallot past =
                new PastBallot(
                        asked.plan(),
                        asked.requestedOn(),
                        asked.lastDay(),
                        on,
                        cause,
                        yes,
                        no,
                        tally.operational(),
                        tally.managers());
        return Optional.of(line(asked, asked.pilotUsers(), past, List.of()));
    }

    private PortfolioFact line(
            RoundEvent of, FreeText pilotUsers, PastBallot past, List<String> madeUp) {
        StatedText users = StatedText.of("pilotUsers", texts.apply(pilotUsers));
        return new BallotEnded(
                past.endedOn(),
                division,
                of.initiative(),
                past.requestedOn(),
                past.lastDay(),
                users.text(),
                past.plan().amount().money(),
                Math.toIntExact(past.plan().amount().time().halfDays()),
                past.plan().months(),
                past.plan().kind() == RoundKind.CONSTRUCTION,
                Optional.ofNullable(past.cause()),
                past.operational(),
                past.managers(),
                Optional.ofNullable(past.yes()),
                Optional.ofNullable(past.no()),
                users.madeUp(madeUp));
    }
}
