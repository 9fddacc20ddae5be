package org.essaim.micro.initiative.domain;

import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Command;

/** What can be asked of an initiative, by its people, by an import or by the centre. */
public sealed interface InitiativeCommand extends Command
        permits LifecycleCommand,
                FundingCommand,
                SpendingCommand,
                EvidenceCommand,
                TeamCommand,
                DemoCommand {

    InitiativeId initiative();

    @Override
    default String target() {
        return targetOf(initiative());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(InitiativeId initiative) {
        return "initiative:" + initiative.value();
    }

    /**
     * The entry that this command makes: if it exists already, the command changes nothing. Null
     * where repetition is recognised by something else. For a launch and a round it is the id of
     * the grant, for an expense and a use that of the expense and of the evidence.
     */
    default UUID entryId() {
        return null;
    }
}
