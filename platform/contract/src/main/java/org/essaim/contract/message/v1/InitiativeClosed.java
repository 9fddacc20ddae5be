package org.essaim.contract.message.v1;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;

/** An initiative was closed, with what was tried and learnt (R84); final (R80). */
@MessageType("initiative.closed.v1")
public record InitiativeClosed(
        DivisionId division,
        InitiativeId initiative,
        FreeText tried,
        FreeText learnt,
        LocalDate closedOn)
        implements DivisionMessage {}
