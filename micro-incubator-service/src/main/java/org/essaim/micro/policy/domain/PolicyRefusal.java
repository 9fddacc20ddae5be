package org.essaim.micro.policy.domain;

import java.time.LocalDate;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.decision.Refusal;

/** Why a division's own values do not apply. */
public sealed interface PolicyRefusal extends Refusal {

    @Override
    default String rule() {
        return "R99";
    }

    /** The centre leaves no such choice. */
    record OutOfBounds(LocalValues asked, PolicyBounds bounds) implements PolicyRefusal {
        @Override
        public String reason() {
            return "a first round of %s for %d months and ballots of %d days are out of bounds"
                    .formatted(asked.firstRound(), asked.firstRoundMonths(), asked.ballotDays());
        }

        @Override
        public String remedy() {
            return "a first round of %s to %s for %d to %d months, and ballots of %d to %d days"
                    .formatted(
                            bounds.leastFirstRound(),
                            bounds.mostFirstRound(),
                            bounds.leastFirstRoundMonths(),
                            bounds.mostFirstRoundMonths(),
                            bounds.leastBallotDays(),
                            bounds.mostBallotDays());
        }
    }

    /** What applies today or applied before is not changed any more. */
    record NotToCome(LocalDate effectiveOn, LocalDate today) implements PolicyRefusal {
        @Override
        public String reason() {
            return "own values cannot apply from %s on: today is %s".formatted(effectiveOn, today);
        }

        @Override
        public String remedy() {
            return "from %s on, or later".formatted(today.plusDays(1));
        }
    }
}
