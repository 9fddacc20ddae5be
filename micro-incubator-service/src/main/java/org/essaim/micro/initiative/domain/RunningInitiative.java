package org.essaim.micro.initiative.domain;

import java.util.UUID;
import org.essaim.contract.InitiativeId;

/**
 * A launched initiative: its life, its money, the entries that made it what it is, and what people
 * do with it together.
 */
public record RunningInitiative(
        InitiativeId initiative,
        Lifecycle life,
        InitiativeAccount purse,
        Entries entries,
        Team team,
        Demos demos,
        UsageEvidence proof)
        implements InitiativeState {

    static RunningInitiative launched(InitiativeEvent.Launched e) {
        return new RunningInitiative(
                e.initiative(),
                Lifecycle.launched(e),
                InitiativeAccount.EMPTY,
                Entries.NONE.after(e),
                Team.NOBODY,
                Demos.NONE,
                UsageEvidence.NONE);
    }

    @Override
    public boolean knows(UUID entryId) {
        return entries.has(entryId);
    }

    RunningInitiative after(InitiativeEvent event) {
        return new RunningInitiative(
                initiative,
                life.after(event),
                purse.after(event),
                entries.after(event),
                team.after(event),
                demos.after(event),
                proof.after(event));
    }
}
