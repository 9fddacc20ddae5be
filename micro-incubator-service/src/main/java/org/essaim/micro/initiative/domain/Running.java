package org.essaim.micro.initiative.domain;

import java.util.UUID;
import org.essaim.contract.InitiativeId;

/**
 * A launched initiative: its life, its money, the entries that made it what it is, and what people
 * do with it together.
 */
public record Running(
        InitiativeId initiative,
        Life life,
        Purse purse,
        Entries entries,
        Team team,
        Demos demos,
        Proof proof)
        implements InitiativeState {

    static Running launched(InitiativeEvent.Launched e) {
        return new Running(
                e.initiative(),
                Life.launched(e),
                Purse.EMPTY,
                Entries.NONE.after(e),
                Team.NOBODY,
                Demos.NONE,
                Proof.NONE);
    }

    @Override
    public boolean knows(UUID entryId) {
        return entries.has(entryId);
    }

    Running after(InitiativeEvent event) {
        return new Running(
                initiative,
                life.after(event),
                purse.after(event),
                entries.after(event),
                team.after(event),
                demos.after(event),
                proof.after(event));
    }
}
