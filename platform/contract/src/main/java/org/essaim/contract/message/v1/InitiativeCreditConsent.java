package org.essaim.contract.message.v1;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;

/**
 * Whom the centre may credit from now on when others adopt the initiative (R75).
 *
 * @param owner who consented, opaque (R100); absent: nobody, until the owner consents
 */
@MessageType("initiative.credit-consent.v1")
public record InitiativeCreditConsent(
        DivisionId division, InitiativeId initiative, @OrNull PersonId owner, LocalDate on)
        implements DivisionMessage {}
