package org.essaim.micro.initiative.domain;

import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Command;

/** What can be asked of an initiative, by its people, by an import or by the centre. */
public sealed interface InitiativeCommand extends Command
        permits LifecycleCommand,
                FundingCommand,
                SpendingCommand,
                EvidenceCommand,
                TeamCommand,
                DemoCommand,
                CorrectionCommand,
                ReceiptCommand {

    /** For which initiative, by whom, under which id. */
    Entry entry();

    default InitiativeId initiative() {
        return entry().initiative();
    }

    /** Null where repetition is recognised by something else. */
    default UUID entryId() {
        return entry().id();
    }

    /** Null where nobody asks, or where an import does not know who did. */
    default PersonId person() {
        return entry().person();
    }

    default Provenance provenance() {
        return entry().provenance();
    }

    @Override
    default String target() {
        return targetOf(initiative());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(InitiativeId initiative) {
        return "initiative:" + initiative.value();
    }
}
