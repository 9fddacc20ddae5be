package org.essaim.micro.portfolio.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.RefusedException;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.automation.PaperDivision;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.portfolio.PortfolioFact;

/** A division on paper, and what happened in it. */
final class Kept {

    final PaperDivision division;
    private final DivisionPast past;
    private final String text;

    /**
     * @param text that all texts of the division are
     */
    Kept(DivisionId division, String text) {
        this.division = new PaperDivision(division);
        this.past = new DivisionPast(division);
        this.text = text;
    }

    void ask(Object command, LocalDate today) {
        release(today);
        try {
            keep(division.ask(command, today));
        } catch (RefusedException asUsual) {
            assertThat(asUsual.refusal().code()).isNotBlank();
        }
    }

    void release(LocalDate today) {
        for (InitiativeId id : List.copyOf(division.initiatives().keySet())) {
            keep(division.ask(new FundingCommand.ReleaseDueGrants(Entry.none(id), today), today));
        }
    }

    void keep(List<Object> events) {
        for (Object event : events) {
            switch (event) {
                case InitiativeEvent own -> past.add(own);
                case EnvelopeEvent own -> past.add(own);
                default -> {}
            }
        }
    }

    List<PortfolioFact> facts() {
        return past.facts(_ -> Optional.of(text));
    }
}
