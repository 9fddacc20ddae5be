package org.essaim.portfolio;

import module java.base;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.Money;
import org.essaim.contract.Stage;

/** What a division reports, always about one of its initiatives. */
public sealed interface DivisionFact extends PortfolioFact {

    /** The division that reports it. */
    DivisionId where();

    InitiativeId initiative();

    /** R20 to R22. */
    @JsonTypeName("initiative-launched")
    record InitiativeLaunched(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            String title,
            Kind kind,
            List<String> madeUp)
            implements DivisionFact {
        public InitiativeLaunched {
            Values.shortText("title", title);
        }
    }

    /**
     * A past decision, so no ballot (R32, R33).
     *
     * @param months the term in calendar months, 1 to 1200
     */
    @JsonTypeName("round-funded")
    record RoundFunded(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            Money euros,
            int halfDays,
            int months,
            boolean construction,
            List<String> madeUp)
            implements DivisionFact, AmountFact {
        public RoundFunded {
            Values.range("months", months, 1, 1200);
            Values.halfDays(halfDays);
        }
    }

    /** R15, R60. */
    @JsonTypeName("expense-recorded")
    record ExpenseRecorded(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            Money euros,
            int halfDays,
            String label,
            List<String> madeUp)
            implements DivisionFact, AmountFact {
        public ExpenseRecorded {
            Values.shortText("label", label);
            Values.halfDays(halfDays);
        }
    }

    /**
     * R50, R51.
     *
     * @param users at most a billion
     * @param delight 0 to 10
     * @param seenAt where it is used
     */
    @JsonTypeName("usage-measured")
    record UsageMeasured(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            int users,
            EvidenceLevel level,
            Optional<Integer> delight,
            Optional<String> seenAt,
            List<String> madeUp)
            implements DivisionFact {
        public UsageMeasured {
            Values.range("users", users, 0, 1_000_000_000);
            delight.ifPresent(mark -> Values.range("delight", mark, 0, 10));
            seenAt.ifPresent(place -> Values.shortText("seenAt", place));
        }
    }

    /** R80, R81. */
    @JsonTypeName("stage-entered")
    record StageEntered(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            Stage stage,
            List<String> madeUp)
            implements DivisionFact {}

    /** R81. */
    @JsonTypeName("initiative-integrated")
    record InitiativeIntegrated(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            String into,
            List<String> madeUp)
            implements DivisionFact {
        public InitiativeIntegrated {
            Values.shortText("into", into);
        }
    }

    /** R84. */
    @JsonTypeName("initiative-closed")
    record InitiativeClosed(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            String tried,
            String learnt,
            List<String> madeUp)
            implements DivisionFact {
        public InitiativeClosed {
            Values.longText("tried", tried);
            Values.longText("learnt", learnt);
        }
    }
}
