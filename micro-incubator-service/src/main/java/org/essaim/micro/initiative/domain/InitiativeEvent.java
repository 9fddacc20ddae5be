package org.essaim.micro.initiative.domain;

import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;

/** What happened to an initiative. */
public sealed interface InitiativeEvent
        permits LifecycleEvent,
                FundingEvent,
                EvidenceEvent,
                TeamEvent,
                DemoEvent,
                CorrectionEvent,
                ReceiptEvent {

    InitiativeId initiative();

    /** The entry that it made, by which a repeated command is recognised; null if it made none. */
    default UUID entryId() {
        return null;
    }

    /** Who did it; null where nobody did, or where an import does not know who. */
    default PersonId person() {
        return null;
    }
}
