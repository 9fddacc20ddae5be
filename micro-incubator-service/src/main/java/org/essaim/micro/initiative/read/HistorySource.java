package org.essaim.micro.initiative.read;

import java.util.List;
import org.essaim.contract.InitiativeId;

/** A feature that contributes to the history of initiatives, such as their later rounds. */
public interface HistorySource {

    /** In the order in which it was recorded. */
    List<HistoryEntry> of(InitiativeId initiative);
}
