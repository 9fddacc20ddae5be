package org.essaim.micro.derogation.automation;

import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.LifecycleCommand;
import org.essaim.runtime.command.SameTransaction;

/** Each use of a derogation is recorded with its initiative, which has to exist (R93). */
@SameTransaction
public class WhenDerogationUsedThenRecord {

    public LifecycleCommand on(DerogationEvent.Used used) {
        return new LifecycleCommand.RecordDerogationUse(
                Entry.of(used.initiative(), used.entryId()), used.derogation(), used.usedOn());
    }
}
