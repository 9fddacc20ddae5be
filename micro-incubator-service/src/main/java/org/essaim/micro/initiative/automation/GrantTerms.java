package org.essaim.micro.initiative.automation;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.runtime.command.SameTransaction;
import org.essaim.runtime.schedule.Deadlines;

/**
 * When each grant ends, stored in the transaction that opens it; then the rest is released (R29).
 */
@SameTransaction
public class GrantTerms {

    private static final String KIND = "grant";

    private final Deadlines deadlines;
    private final Clock clock;

    GrantTerms(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public void on(FundingEvent.FirstRoundOpened e) {
        add(e.initiative(), e.grantId(), e.term());
    }

    public void on(FundingEvent.FirstRoundToppedUp e) {
        add(e.initiative(), e.grantId(), e.term());
    }

    public void on(FundingEvent.RoundFunded e) {
        add(e.initiative(), e.grantId(), e.term());
    }

    /**
     * Releases what is left of grants whose term ended before the day, and none whose term has not
     * ended yet (R16). Touches only initiatives that have such a grant, and does nothing when
     * called again for the same day. In the caller's transaction where there is one.
     */
    public void releaseBefore(LocalDate day) {
        LocalDate reached =
                Collections.min(
                        List.of(day, LocalDate.ofInstant(clock.instant(), clock.getZone())));
        deadlines.eachOver(
                KIND,
                reached,
                initiative ->
                        new FundingCommand.ReleaseDueGrants(
                                Entry.none(new InitiativeId(initiative)), reached));
    }

    private void add(InitiativeId initiative, UUID grantId, LocalDate term) {
        deadlines.set(KIND, grantId.toString(), initiative.value(), term);
    }
}
