package org.essaim.portfolio;

import module java.base;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Money;

/** What the centre reports. */
public sealed interface CentreFact extends PortfolioFact {

    /** Always {@value #CENTRE}. */
    String where();

    /** The division that it is about. */
    DivisionId division();

    /**
     * R06, R07.
     *
     * @param dissatisfaction 0 to 100
     * @param override the director's reason
     */
    @JsonTypeName("division-admitted")
    record DivisionAdmitted(
            LocalDate on,
            String where,
            DivisionId division,
            int dissatisfaction,
            String source,
            Optional<String> override,
            List<String> madeUp)
            implements CentreFact {
        public DivisionAdmitted {
            Values.range("dissatisfaction", dissatisfaction, 0, 100);
            Values.text("source", source);
            override.ifPresent(reason -> Values.text("override", reason));
        }
    }

    /** R10. */
    @JsonTypeName("envelope-allocated")
    record EnvelopeAllocated(
            LocalDate on,
            String where,
            DivisionId division,
            int year,
            Money euros,
            int halfDays,
            List<String> madeUp)
            implements CentreFact, AmountFact {
        public EnvelopeAllocated {
            Values.range("year", year, 1900, 9999);
            Values.halfDays(halfDays);
        }
    }
}
