package org.essaim.contract.message.v1;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;

/**
 * A division has a display name beside its id, from that day on (R09). The centre says it, so that
 * no division takes the name of another.
 *
 * @param namedBy who said so at the centre, opaque (R100)
 */
@MessageType("division.named.v1")
public record DivisionNamed(DivisionId division, FreeText name, LocalDate namedOn, PersonId namedBy)
        implements CentreMessage {}
