package org.essaim.micro.portfolio.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.micro.initiative.automation.GrantTerms;
import org.essaim.portfolio.DivisionFact;
import org.essaim.portfolio.FactHandler;
import org.essaim.portfolio.PortfolioFact;
import org.springframework.stereotype.Component;

/**
 * Imports the division's facts as commands. Before a fact is applied, grants whose term ended
 * before its day are released (R29).
 */
@Component
public class DivisionFactHandler implements FactHandler {

    private final CommandGateway commands;
    private final GrantTerms terms;
    private final DivisionId division;
    private final FactsToCommands facts;

    DivisionFactHandler(CommandGateway commands, GrantTerms terms, DivisionId division) {
        this.commands = commands;
        this.terms = terms;
        this.division = division;
        this.facts = new FactsToCommands(division);
    }

    @Override
    public boolean owns(PortfolioFact fact) {
        return fact instanceof DivisionFact own && own.where().equals(division);
    }

    @Override
    public void handle(PortfolioFact fact, String lineKey) {
        if (fact instanceof DivisionFact own) {
            terms.releaseBefore(own.after());
            commands.sendAndWait(facts.command(own, lineKey));
        }
    }
}
