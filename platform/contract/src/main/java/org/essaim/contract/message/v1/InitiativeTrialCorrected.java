package org.essaim.contract.message.v1;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;

/** What an initiative tries is said otherwise, from that day on (R13). */
@MessageType("initiative.trial-corrected.v1")
public record InitiativeTrialCorrected(
        DivisionId division, InitiativeId initiative, FreeText trial, LocalDate correctedOn)
        implements DivisionMessage {}
