package org.essaim.micro.policy.domain;

import java.time.LocalDate;
import org.essaim.contract.Amount;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why a division's own values do not apply; all of it is R99. */
public sealed interface PolicyRefusal extends Refusal {

    /** The centre leaves no such choice. */
    @Refuses(rule = "R99", code = "choice-out-of-bounds")
    record OutOfBounds(
            Amount firstRound,
            int firstRoundMonths,
            int ballotDays,
            Amount leastFirstRound,
            Amount mostFirstRound,
            int leastFirstRoundMonths,
            int mostFirstRoundMonths,
            int leastBallotDays,
            int mostBallotDays)
            implements PolicyRefusal {

        OutOfBounds(LocalValues asked, PolicyBounds bounds) {
            this(
                    asked.firstRound(),
                    asked.firstRoundMonths(),
                    asked.ballotDays(),
                    bounds.leastFirstRound(),
                    bounds.mostFirstRound(),
                    bounds.leastFirstRoundMonths(),
                    bounds.mostFirstRoundMonths(),
                    bounds.leastBallotDays(),
                    bounds.mostBallotDays());
        }
    }

    /** What applies today or applied before is not changed any more. */
    @Refuses(rule = "R99", code = "choice-not-to-come", member = "effectiveOn")
    record NotToCome(LocalDate effectiveOn, LocalDate today) implements PolicyRefusal {}
}
