package org.essaim.incubator.portfolio.read;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.portfolio.CentreFact;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.StatedText;

/**
 * Writes what the centre did as the lines of a portfolio file.
 *
 * @param first the division that was admitted before all others
 * @param texts those that were not redacted (R100)
 */
record CentrePast(FederationEvent.Admitted first, Function<FreeText, Optional<String>> texts) {

    /**
     * Where nobody had to override, a product was used already; an import has not seen it yet, so
     * that its line needs a reason, which is none that anybody gave (R06).
     */
    PortfolioFact admitted(FederationEvent.Admitted e) {
        StatedText source = StatedText.of("source", texts.apply(e.source()));
        Optional<StatedText> override =
                Optional.of(e)
                        .filter(it -> it.override() != null || !it.equals(first))
                        .map(it -> Optional.ofNullable(it.override()).flatMap(texts))
                        .map(text -> StatedText.of("override", text));
        List<String> madeUp = source.madeUp(e.madeUp());
        return new CentreFact.DivisionAdmitted(
                e.admittedOn(),
                PortfolioFact.CENTRE,
                e.division(),
                e.dissatisfaction(),
                source.text(),
                override.map(StatedText::text),
                override.map(text -> text.madeUp(madeUp)).orElse(madeUp));
    }

    PortfolioFact allocated(AllocationEvent.Allocated e) {
        return new CentreFact.EnvelopeAllocated(
                e.allocatedOn(),
                PortfolioFact.CENTRE,
                e.division(),
                e.year(),
                e.amount().money(),
                Math.toIntExact(e.amount().time().halfDays()),
                e.madeUp());
    }
}
