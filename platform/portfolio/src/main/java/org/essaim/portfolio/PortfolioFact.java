package org.essaim.portfolio;

import module java.base;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.HalfDays;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.Money;
import org.essaim.contract.Stage;

/**
 * One thing that happened, as a line of a portfolio file states it: the components are the members
 * of the line. Values are in the ranges that the format allows; whether the rules allow the fact is
 * for the deciders to say.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
public sealed interface PortfolioFact {

    /** What the file calls the centre; no division can have this name. */
    String CENTRE = "centre";

    /** The day it happened. */
    LocalDate on();

    /** Names of the members whose values are not real. */
    List<String> madeUp();

    /** {@value #CENTRE}, or the id of the division that reports it. */
    default String reportedBy() {
        return switch (this) {
            case OfCentre _ -> CENTRE;
            case OfDivision own -> own.where().value();
        };
    }

    /** What the file calls this kind of fact, such as {@code expense-recorded}. */
    default String name() {
        return getClass().getAnnotation(JsonTypeName.class).value();
    }

    /** What the centre reports. */
    sealed interface OfCentre extends PortfolioFact {

        /** Always {@value #CENTRE}. */
        String where();

        /** The division that it is about. */
        DivisionId division();
    }

    /** What a division reports, always about one of its initiatives. */
    sealed interface OfDivision extends PortfolioFact {

        /** The division that reports it. */
        DivisionId where();

        InitiativeId initiative();
    }

    /** What carries an amount, in its two members. */
    sealed interface OfAmount {
        Money euros();

        int halfDays();

        default Amount amount() {
            return new Amount(euros(), new HalfDays(halfDays()));
        }
    }

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
            implements OfCentre {
        public DivisionAdmitted {
            Values.range("dissatisfaction", dissatisfaction, 0, 100);
            Values.longText("source", source);
            override.ifPresent(reason -> Values.longText("override", reason));
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
            implements OfCentre, OfAmount {
        public EnvelopeAllocated {
            Values.range("year", year, 1900, 9999);
            Values.halfDays(halfDays);
        }
    }

    /** R20 to R22. */
    @JsonTypeName("initiative-launched")
    record InitiativeLaunched(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            String title,
            Kind kind,
            List<String> madeUp)
            implements OfDivision {
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
            implements OfDivision, OfAmount {
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
            implements OfDivision, OfAmount {
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
            implements OfDivision {
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
            implements OfDivision {}

    /** R81. */
    @JsonTypeName("initiative-integrated")
    record InitiativeIntegrated(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            String into,
            List<String> madeUp)
            implements OfDivision {
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
            implements OfDivision {
        public InitiativeClosed {
            Values.longText("tried", tried);
            Values.longText("learnt", learnt);
        }
    }
}
