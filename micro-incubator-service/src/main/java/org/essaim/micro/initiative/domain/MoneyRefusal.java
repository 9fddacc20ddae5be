package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.Money;

/** Why money did not move: what is left, what is stopped, what a construction may cost. */
public sealed interface MoneyRefusal extends InitiativeRefusal {

    /** More than the grants hold for that day (R15; R22 with the first round alone). */
    record GrantExceeded(String rule, Amount asked, Amount remains, LocalDate day)
            implements MoneyRefusal {
        @Override
        public String reason() {
            return "the expense is %s; for %s the grants hold %s".formatted(asked, day, remains);
        }

        @Override
        public String remedy() {
            return "at most %s can be spent; more needs a later round (R30)".formatted(remains);
        }
    }

    /** Running the structures costs nothing (R05). */
    record CostsNothing() implements MoneyRefusal {
        @Override
        public String rule() {
            return "R05";
        }

        @Override
        public String reason() {
            return "running an incubator costs nothing, so nothing is spent on it";
        }

        @Override
        public String remedy() {
            return "spend on the product alone";
        }
    }

    /** The centre stopped the funding (R65), so there is no further round either (R34). */
    record FundingStopped(String rule, UUID stopId, LocalDate effectiveOn) implements MoneyRefusal {
        @Override
        public String reason() {
            return "funding is stopped since %s (stop %s)".formatted(effectiveOn, stopId);
        }

        @Override
        public String remedy() {
            return "record use that was measured in time (R67), or launch anew (R27);"
                    + " money spent before "
                    + effectiveOn
                    + " can still be recorded";
        }
    }

    /** A construction round runs too long (R33). */
    record ConstructionTooLong(int months, int most) implements MoneyRefusal {
        @Override
        public String rule() {
            return "R33";
        }

        @Override
        public String reason() {
            return "a construction round of %d months is longer than %d".formatted(months, most);
        }

        @Override
        public String remedy() {
            return "a term of 1 to %d calendar months".formatted(most);
        }
    }

    /** Construction rounds together reach the limit (R33). */
    record ConstructionTooDear(Money asked, Money before, Money limit) implements MoneyRefusal {
        @Override
        public String rule() {
            return "R33";
        }

        @Override
        public String reason() {
            return "construction would cost %s after %s before, and stays strictly under %s"
                    .formatted(asked, before, limit);
        }

        @Override
        public String remedy() {
            Money most = limit.minus(before).minus(Money.euroCents(1));
            return "at most " + most;
        }
    }

    /** A reversal that names no entry (R13). */
    record NoSuchExpense(UUID expenseId) implements MoneyRefusal {
        @Override
        public String rule() {
            return "R13";
        }

        @Override
        public String reason() {
            return "there is no expense " + expenseId;
        }

        @Override
        public String remedy() {
            return "name an expense of this initiative";
        }
    }

    /** An entry is reversed at most once (R13). */
    record ReversedAlready(UUID expenseId) implements MoneyRefusal {
        @Override
        public String rule() {
            return "R13";
        }

        @Override
        public String reason() {
            return "the expense " + expenseId + " is reversed already";
        }

        @Override
        public String remedy() {
            return "nothing is left to correct";
        }
    }
}
