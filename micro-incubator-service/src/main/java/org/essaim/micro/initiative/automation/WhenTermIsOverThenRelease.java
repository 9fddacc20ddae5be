package org.essaim.micro.initiative.automation;

import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Releases what grants hold when a business day after their term is reached (R29). */
@Component
public class WhenTermIsOverThenRelease {

    private final CommandGateway commands;
    private final GrantTerms terms;
    private final TransactionOperations transactions;

    WhenTermIsOverThenRelease(
            CommandGateway commands, GrantTerms terms, TransactionOperations transactions) {
        this.commands = commands;
        this.terms = terms;
        this.transactions = transactions;
    }

    /**
     * Touches only initiatives that have such a grant; asked again for the same day it does
     * nothing. In the caller's transaction where there is one.
     */
    public void reached(LocalDate day) {
        for (InitiativeId initiative : terms.overOn(day)) {
            transactions.executeWithoutResult(
                    _ -> {
                        commands.sendAndWait(
                                new InitiativeCommand.ReleaseDueGrants(initiative, day));
                        terms.forget(initiative, day);
                    });
        }
    }
}
