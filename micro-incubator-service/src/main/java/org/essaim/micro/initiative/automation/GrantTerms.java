package org.essaim.micro.initiative.automation;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.runtime.command.SameTransaction;
import org.essaim.runtime.schedule.Deadlines;

/** Which grant ends when, kept in the transaction that opens it (R29). */
@SameTransaction
public class GrantTerms {

    static final String GRANT = "grant";

    private final Deadlines deadlines;

    GrantTerms(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    public void on(InitiativeEvent.FirstRoundOpened e) {
        add(e.initiative(), e.grantId(), e.term());
    }

    public void on(InitiativeEvent.RoundFunded e) {
        add(e.initiative(), e.grantId(), e.term());
    }

    private void add(InitiativeId initiative, UUID grantId, LocalDate term) {
        deadlines.set(GRANT, grantId.toString(), initiative.value(), term);
    }
}
