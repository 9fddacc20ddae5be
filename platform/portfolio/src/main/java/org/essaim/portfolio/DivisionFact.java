package org.essaim.portfolio;

import module java.base;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Money;

/** What a division reports: of its envelope, or of one of its initiatives. */
public sealed interface DivisionFact extends PortfolioFact
        permits DivisionFact.EnvelopeWithdrawn, InitiativeFact {

    /** The division that reports it. */
    DivisionId where();

    /** The day before which all that had ended by then has gone back to the envelope (R29). */
    default LocalDate after() {
        return on();
    }

    /**
     * The envelope gave back what the director had asked for (R10). The centre imports the line
     * too: nobody gives back what nobody asked for.
     *
     * @param withdrawal its id, by which the centre knows what is given back
     * @param year of the allocation that it was asked back from
     * @param euros what was given back, with half-days: not what was asked, of which it may be part
     */
    @JsonTypeName("envelope-withdrawn")
    record EnvelopeWithdrawn(
            LocalDate on,
            DivisionId where,
            UUID withdrawal,
            int year,
            Money euros,
            int halfDays,
            List<String> madeUp)
            implements DivisionFact, AmountFact {
        public EnvelopeWithdrawn {
            Values.range("year", year, 1900, 9999);
            Values.halfDays(halfDays);
        }
    }
}
