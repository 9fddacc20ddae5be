package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;

/**
 * A division joined the federation (R03, R06, R07).
 *
 * @param dissatisfaction 0 to 100
 * @param override the director's written reason where R06 would have refused, or null
 * @param madeUp names of the fields whose imported values are not real; null: not said
 */
@MessageType("division.admitted.v1")
public record DivisionAdmitted(
        DivisionId division,
        int dissatisfaction,
        FreeText source,
        @OrNull FreeText override,
        LocalDate admittedOn,
        @OrNull List<String> madeUp)
        implements CentreMessage {
    public DivisionAdmitted {
        madeUp = madeUp == null ? null : List.copyOf(madeUp);
    }
}
