package org.essaim.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.Stage;

/**
 * One thing that happened, as a portfolio file tells it. Values are in the ranges that the format
 * allows; whether the rules allow the fact is for the deciders to say.
 */
public sealed interface PortfolioFact {

    /** What the file calls the centre; no division can bear this name. */
    String CENTRE = "centre";

    /** The day it happened. */
    LocalDate on();

    /** Names of the fields whose values are not real; never null. */
    List<String> madeUp();

    /** {@value #CENTRE}, or the id of the division that reports it. */
    String reportedBy();

    /** The initiative that it is about, if it is about one. */
    Optional<InitiativeId> about();

    /** What the file calls this kind of fact, such as {@code expense-recorded}. */
    default String name() {
        return switch (this) {
            case DivisionAdmitted _ -> "division-admitted";
            case EnvelopeAllocated _ -> "envelope-allocated";
            case InitiativeLaunched _ -> "initiative-launched";
            case RoundFunded _ -> "round-funded";
            case ExpenseRecorded _ -> "expense-recorded";
            case UsageMeasured _ -> "usage-measured";
            case StageEntered _ -> "stage-entered";
            case InitiativeIntegrated _ -> "initiative-integrated";
            case InitiativeClosed _ -> "initiative-closed";
        };
    }

    /** What the centre reports. */
    sealed interface OfCentre extends PortfolioFact {

        /** The division that it is about. */
        DivisionId division();

        @Override
        default String reportedBy() {
            return CENTRE;
        }

        @Override
        default Optional<InitiativeId> about() {
            return Optional.empty();
        }
    }

    /** What a division reports, always about one of its initiatives. */
    sealed interface OfDivision extends PortfolioFact {

        /** The division that reports it. */
        DivisionId where();

        InitiativeId initiative();

        @Override
        default String reportedBy() {
            return where().value();
        }

        @Override
        default Optional<InitiativeId> about() {
            return Optional.of(initiative());
        }
    }

    /**
     * R06, R07.
     *
     * @param dissatisfaction 0 to 100
     * @param override the director's reason, or null
     */
    record DivisionAdmitted(
            LocalDate on,
            DivisionId division,
            int dissatisfaction,
            String source,
            String override,
            List<String> madeUp)
            implements OfCentre {}

    /** R10. */
    record EnvelopeAllocated(
            LocalDate on, DivisionId division, int year, Amount amount, List<String> madeUp)
            implements OfCentre {}

    /** R20 to R22. */
    record InitiativeLaunched(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            String title,
            Kind kind,
            List<String> madeUp)
            implements OfDivision {}

    /**
     * A past decision, so no ballot (R32, R33).
     *
     * @param months the term in calendar months, 1 or more
     */
    record RoundFunded(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            Amount amount,
            int months,
            boolean construction,
            List<String> madeUp)
            implements OfDivision {}

    /** R15, R60. */
    record ExpenseRecorded(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            Amount amount,
            String label,
            List<String> madeUp)
            implements OfDivision {}

    /**
     * R50, R51.
     *
     * @param delight 0 to 10, or null
     * @param seenAt where it is used, or null
     */
    record UsageMeasured(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            int users,
            EvidenceLevel level,
            Integer delight,
            String seenAt,
            List<String> madeUp)
            implements OfDivision {}

    /** R80, R81. */
    record StageEntered(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            Stage stage,
            List<String> madeUp)
            implements OfDivision {}

    /** R81. */
    record InitiativeIntegrated(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            String into,
            List<String> madeUp)
            implements OfDivision {}

    /** R84. */
    record InitiativeClosed(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            String tried,
            String learnt,
            List<String> madeUp)
            implements OfDivision {}
}
