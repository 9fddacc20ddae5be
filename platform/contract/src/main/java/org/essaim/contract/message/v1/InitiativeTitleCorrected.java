package org.essaim.contract.message.v1;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;

/** An initiative is called otherwise, from that day on; before it was called as it was (R13). */
@MessageType("initiative.title-corrected.v1")
public record InitiativeTitleCorrected(
        DivisionId division, InitiativeId initiative, FreeText title, LocalDate correctedOn)
        implements DivisionMessage {}
