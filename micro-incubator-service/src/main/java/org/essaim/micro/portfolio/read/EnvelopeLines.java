package org.essaim.micro.portfolio.read;

import module java.base;

import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.portfolio.DivisionFact;
import org.essaim.portfolio.Exported;
import org.essaim.portfolio.PortfolioFact;

/** What a portfolio file says of an envelope: what it gave back; all else is said elsewhere. */
final class EnvelopeLines {

    private EnvelopeLines() {}

    static Exported<LocalDate> of(EnvelopeEvent event) {
        return switch (event) {
            case EnvelopeEvent.Withdrawn e ->
                    new Exported.Line<>(
                            DivisionFact.EnvelopeWithdrawn.class,
                            e.requestedOn(),
                            true,
                            on ->
                                    e.amount().isNothing()
                                            ? Optional.empty()
                                            : Optional.of(line(e, on)));
            case EnvelopeEvent.AllocationReceived _ ->
                    Exported.nothing(Exported.Why.REPORTED_ELSEWHERE);
            case EnvelopeEvent.Granted _, EnvelopeEvent.Released _, EnvelopeEvent.Reopened _ ->
                    Exported.nothing(Exported.Why.FOLLOWS);
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
