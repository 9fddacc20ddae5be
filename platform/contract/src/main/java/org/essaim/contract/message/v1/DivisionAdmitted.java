package org.essaim.contract.message.v1;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;

/**
 * A division joined the federation (R03, R06, R07).
 *
 * @param dissatisfaction 0 to 100
 * @param override the director's written reason where R06 would have refused, or null
 */
@MessageType("division.admitted.v1")
public record DivisionAdmitted(
        DivisionId division,
        int dissatisfaction,
        FreeText source,
        @OrNull FreeText override,
        LocalDate admittedOn)
        implements CentreMessage {}
