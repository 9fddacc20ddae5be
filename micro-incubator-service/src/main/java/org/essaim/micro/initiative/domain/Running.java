package org.essaim.micro.initiative.domain;

import java.util.UUID;
import org.essaim.contract.InitiativeId;

/** A launched initiative: its life, its money, and the entries that made it what it is. */
public record Running(InitiativeId initiative, Life life, Purse purse, Entries entries)
        implements InitiativeState {

    static Running launched(InitiativeEvent.Launched e) {
        return new Running(e.initiative(), Life.launched(e), Purse.EMPTY, Entries.NONE.after(e));
    }

    @Override
    public boolean knows(UUID entryId) {
        return entries.has(entryId);
    }

    Running after(InitiativeEvent event) {
        return new Running(initiative, life.after(event), purse.after(event), entries.after(event));
    }
}
