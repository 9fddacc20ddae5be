package org.essaim.portfolio;

import module java.base;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.HalfDays;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.Money;
import org.essaim.contract.Stage;

/** What a division reports of one of its initiatives. */
public sealed interface InitiativeFact extends DivisionFact
        permits InitiativeFact.InitiativeLaunched,
                InitiativeFact.FirstRoundToppedUp,
                InitiativeFact.RoundFunded,
                BallotEnded,
                InitiativeFact.ExpenseRecorded,
                InitiativeFact.UsageMeasured,
                InitiativeFact.StageEntered,
                InitiativeFact.InitiativePaused,
                InitiativeFact.InitiativeRevived,
                InitiativeFact.InitiativeIntegrated,
                InitiativeFact.InitiativeClosed {

    InitiativeId initiative();

    /**
     * R20 to R22.
     *
     * @param irritant what hurts whom
     * @param trial what is tried
     * @param euros of the first round, with half-days and months, or none of the three: what the
     *     policy gives
     * @param months the term of the first round in calendar months, 1 to 1200
     * @param paidOn when the envelope paid that round, where the launch was dated back; the line
     *     stands at that day
     * @param origin the initiative that it adopts (R73)
     */
    @JsonTypeName("initiative-launched")
    record InitiativeLaunched(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            String title,
            Kind kind,
            Optional<String> irritant,
            Optional<String> trial,
            Optional<Money> euros,
            Optional<Integer> halfDays,
            Optional<Integer> months,
            Optional<LocalDate> paidOn,
            Optional<InitiativeId> origin,
            List<String> madeUp)
            implements InitiativeFact {
        public InitiativeLaunched {
            Values.text("title", title);
            irritant.ifPresent(text -> Values.text("irritant", text));
            trial.ifPresent(text -> Values.text("trial", text));
            halfDays.ifPresent(Values::halfDays);
            months.ifPresent(Values::months);
            Values.together(
                    Map.of(
                            "euros", euros.isPresent(),
                            "halfDays", halfDays.isPresent(),
                            "months", months.isPresent()));
            paidOn.ifPresent(day -> Values.later("paidOn", day, "on", on));
        }

        @Override
        public LocalDate after() {
            return paidOn.orElse(on);
        }

        /** What the first round was; empty where the file leaves it to the policy. */
        public Optional<Amount> firstRound() {
            return euros.map(money -> new Amount(money, new HalfDays(halfDays.orElseThrow())));
        }
    }

    /** What a first round was granted short of, later (R22). */
    @JsonTypeName("first-round-topped-up")
    record FirstRoundToppedUp(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            Money euros,
            int halfDays,
            List<String> madeUp)
            implements InitiativeFact, AmountFact {
        public FirstRoundToppedUp {
            Values.halfDays(halfDays);
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
            implements InitiativeFact, AmountFact {
        public RoundFunded {
            Values.months(months);
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
            implements InitiativeFact, AmountFact {
        public ExpenseRecorded {
            Values.text("label", label);
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
            implements InitiativeFact {
        public UsageMeasured {
            Values.range("users", users, 0, 1_000_000_000);
            delight.ifPresent(mark -> Values.range("delight", mark, 0, 10));
            seenAt.ifPresent(place -> Values.text("seenAt", place));
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
            implements InitiativeFact {}

    /** It was dormant from then on (R83). */
    @JsonTypeName("initiative-paused")
    record InitiativePaused(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            String reason,
            List<String> madeUp)
            implements InitiativeFact {
        public InitiativePaused {
            Values.text("reason", reason);
        }
    }

    /**
     * It went on (R83).
     *
     * @param stage an earlier one than it had; absent: the one that it had
     */
    @JsonTypeName("initiative-revived")
    record InitiativeRevived(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            String note,
            Optional<Stage> stage,
            List<String> madeUp)
            implements InitiativeFact {
        public InitiativeRevived {
            Values.text("note", note);
        }
    }

    /** R81. */
    @JsonTypeName("initiative-integrated")
    record InitiativeIntegrated(
            LocalDate on,
            DivisionId where,
            InitiativeId initiative,
            String into,
            List<String> madeUp)
            implements InitiativeFact {
        public InitiativeIntegrated {
            Values.text("into", into);
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
            implements InitiativeFact {
        public InitiativeClosed {
            Values.text("tried", tried);
            Values.text("learnt", learnt);
        }
    }
}
