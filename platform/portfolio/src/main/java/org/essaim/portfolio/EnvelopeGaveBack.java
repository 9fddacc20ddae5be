package org.essaim.portfolio;

import module java.base;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Money;

/**
 * The envelope gave back what the director had asked for (R10). The division reports it, and the
 * centre reads it too: nobody gives back what nobody asked for.
 *
 * @param withdrawal its id, by which the centre knows what was given back
 * @param year of the allocation that it was asked back from
 * @param euros what was given back, with half-days: not what was asked, of which it may be a part
 */
@JsonTypeName("envelope-gave-back")
public record EnvelopeGaveBack(
        LocalDate on,
        DivisionId where,
        UUID withdrawal,
        int year,
        Money euros,
        int halfDays,
        List<String> madeUp)
        implements DivisionFact, AmountFact {
    public EnvelopeGaveBack {
        Values.range("year", year, 1900, 9999);
        Values.halfDays(halfDays);
    }
}
