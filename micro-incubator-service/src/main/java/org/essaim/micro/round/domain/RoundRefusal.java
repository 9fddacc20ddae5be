package org.essaim.micro.round.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Money;
import org.essaim.contract.decision.Refusal;

/** Why a round was not asked for, voted on or completed; each names its rule. */
public sealed interface RoundRefusal extends Refusal {

    /** Nobody asked for it. */
    record UnknownRound(UUID round) implements RoundRefusal {
        @Override
        public String rule() {
            return "UNKNOWN_ROUND";
        }

        @Override
        public String reason() {
            return "there is no round " + round;
        }

        @Override
        public String remedy() {
            return "name a round of this division";
        }
    }

    /** Nobody launched it. */
    record UnknownInitiative(InitiativeId initiative) implements RoundRefusal {
        @Override
        public String rule() {
            return "UNKNOWN_INITIATIVE";
        }

        @Override
        public String reason() {
            return "there is no initiative " + initiative;
        }

        @Override
        public String remedy() {
            return "launch it first: nobody has to be asked (R20)";
        }
    }

    /** It cannot ask as it stands (R30, R34, R80). */
    record NotNow(String rule, String who) implements RoundRefusal {
        @Override
        public String reason() {
            return who + " can ask for no round";
        }

        @Override
        public String remedy() {
            return "an initiative that runs, is funded and has spent in its first round can";
        }
    }

    /** Somebody else's initiative (R28). */
    record NotYours() implements RoundRefusal {
        @Override
        public String rule() {
            return "R28";
        }

        @Override
        public String reason() {
            return "only the owner asks for a round of the initiative";
        }

        @Override
        public String remedy() {
            return "let the owner ask, or hand over what you do";
        }
    }

    /** Below the minimum of volunteers (R04). */
    record NotActive() implements RoundRefusal {
        @Override
        public String rule() {
            return "R04";
        }

        @Override
        public String reason() {
            return "no ballot can be opened without an operational and a manager volunteer";
        }

        @Override
        public String remedy() {
            return "let somebody accept in person in the missing capacity; all else goes on";
        }
    }

    /** Something is not named (R30, R35). */
    record Missing(String rule, String what) implements RoundRefusal {
        @Override
        public String reason() {
            return "the round does not name " + what;
        }

        @Override
        public String remedy() {
            return "name " + what;
        }
    }

    /** Not the team of a construction (R33). */
    record UnfitTeam(String unfit) implements RoundRefusal {
        @Override
        public String rule() {
            return "R33";
        }

        @Override
        public String reason() {
            return "the team of a construction has " + unfit;
        }

        @Override
        public String remedy() {
            return "at most %d people: 1 product lead (public servant), 1 coach, %d developers"
                    .formatted(Team.MOST_PEOPLE, Team.MOST_DEVELOPERS);
        }
    }

    /** A construction round runs too long (R33). */
    record TooLong(int months, int most) implements RoundRefusal {
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
    record TooDear(Money asked, Money before, Money limit) implements RoundRefusal {
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
            return "at most " + limit.minus(before).minus(Money.euroCents(1));
        }
    }

    /** Why a vote or a count does not take place (R31). */
    sealed interface OfBallot extends RoundRefusal {
        @Override
        default String rule() {
            return "R31";
        }
    }

    /** The ballot has ended, or its last day has passed. */
    record BallotOver(String how, LocalDate on) implements OfBallot {
        @Override
        public String reason() {
            return "the ballot is %s (%s)".formatted(how, on);
        }

        @Override
        public String remedy() {
            return "ask for the round anew";
        }
    }

    /** The owner votes on the own round. */
    record OwnerHasNoVote() implements OfBallot {
        @Override
        public String reason() {
            return "the owner of the initiative has no vote";
        }

        @Override
        public String remedy() {
            return "let other volunteers vote";
        }
    }

    /** Somebody who is no volunteer votes or counts. */
    record NoVolunteer() implements OfBallot {
        @Override
        public String reason() {
            return "only volunteers of the division vote and complete ballots";
        }

        @Override
        public String remedy() {
            return "become a volunteer in person (R04)";
        }
    }

    /** A second vote of one person. */
    record VotedAlready() implements OfBallot {
        @Override
        public String reason() {
            return "one vote a person, and yours is cast";
        }

        @Override
        public String remedy() {
            return "nothing is left to do";
        }
    }

    /** A capacity has not voted. */
    record NotQuorate(int operational, int managers) implements OfBallot {
        @Override
        public String reason() {
            return "%d operational and %d manager volunteers have voted"
                    .formatted(operational, managers);
        }

        @Override
        public String remedy() {
            return "at least one of each votes before the ballot is completed";
        }
    }
}
