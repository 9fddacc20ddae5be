package org.essaim.micro.portfolio.read;

import module java.base;

import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.portfolio.DivisionFact;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.Telling;

/** What a portfolio file says of an envelope: what it gave back; all else is said elsewhere. */
final class EnvelopeTelling {

    private EnvelopeTelling() {}

    static Telling<LocalDate> of(EnvelopeEvent event) {
        return switch (event) {
            case EnvelopeEvent.Withdrawn e ->
                    new Telling.Line<>(
                            DivisionFact.EnvelopeWithdrawn.class,
                            e.requestedOn(),
                            true,
                            on ->
                                    e.amount().isNothing()
                                            ? Optional.empty()
                                            : Optional.of(line(e, on)));
            case EnvelopeEvent.AllocationReceived _ ->
                    Telling.nothing(Telling.Why.REPORTED_ELSEWHERE);
            case EnvelopeEvent.Granted _, EnvelopeEvent.Released _, EnvelopeEvent.Reopened _ ->
                    Telling.nothing(Telling.Why.FOLLOWS);
        };
    }

    private static PortfolioFact line(EnvelopeEvent.Withdrawn e, LocalDate on) {
        return new DivisionFact.EnvelopeWithdrawn(
                on,
                e.division(),
                e.withdrawalId(),
                e.year(),
                e.amount().money(),
                Math.toIntExact(e.amount().time().halfDays()),
                List.of());
    }
}
