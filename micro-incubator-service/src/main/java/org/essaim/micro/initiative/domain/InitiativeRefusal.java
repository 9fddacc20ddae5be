package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Refusal;

/** Why something was not done with an initiative; each names its rule and says what would pass. */
public sealed interface InitiativeRefusal extends Refusal
        permits InitiativeRefusal.UnknownInitiative,
                InitiativeRefusal.AlreadyLaunched,
                InitiativeRefusal.Final,
                InitiativeRefusal.NotForward,
                InitiativeRefusal.WrongDay,
                InitiativeRefusal.Missing,
                InitiativeRefusal.OutOfZone,
                InitiativeRefusal.NotUsedYet,
                InitiativeRefusal.NotConfirmed,
                InitiativeRefusal.NotYours,
                MoneyRefusal,
                TeamRefusal,
                EvidenceRefusal {

    /** Nobody launched it before. */
    record UnknownInitiative(InitiativeId initiative) implements InitiativeRefusal {
        @Override
        public String rule() {
            return "UNKNOWN_INITIATIVE";
        }

        @Override
        public String reason() {
            return "the initiative " + initiative + " has not been launched";
        }

        @Override
        public String remedy() {
            return "launch it first, which needs nobody's leave (R20)";
        }
    }

    /** Two initiatives cannot have one name. */
    record AlreadyLaunched(InitiativeId initiative, LocalDate launchedOn)
            implements InitiativeRefusal {
        @Override
        public String rule() {
            return "ALREADY_LAUNCHED";
        }

        @Override
        public String reason() {
            return "an initiative " + initiative + " was launched on " + launchedOn;
        }

        @Override
        public String remedy() {
            return "choose another id";
        }
    }

    /** It is over: nothing but usage evidence follows (R80). */
    record Final(InitiativeId initiative, ReleaseCause how) implements InitiativeRefusal {
        @Override
        public String rule() {
            return "CLOSED_OR_INTEGRATED";
        }

        @Override
        public String reason() {
            return "the initiative %s is %s, which is final (R80)"
                    .formatted(initiative, how == ReleaseCause.CLOSED ? "closed" : "integrated");
        }

        @Override
        public String remedy() {
            return "record its use, or launch another initiative";
        }
    }

    /** The same stage again, or an earlier one (R80). */
    record NotForward(Stage from, Stage to) implements InitiativeRefusal {
        @Override
        public String rule() {
            return "NOT_FORWARD";
        }

        @Override
        public String reason() {
            return "from %s to %s is not forward (R80)".formatted(from, to);
        }

        @Override
        public String remedy() {
            return "enter a later stage than " + from;
        }
    }

    /** A day in the future, or before what it follows from. */
    record WrongDay(String rule, LocalDate day, String because, LocalDate limit)
            implements InitiativeRefusal {
        @Override
        public String reason() {
            return "%s is %s (%s)".formatted(day, because, limit);
        }

        @Override
        public String remedy() {
            return "give the day on which it happened";
        }
    }

    /** Something that the rule asks for is not there. */
    record Missing(String rule, String what) implements InitiativeRefusal {
        @Override
        public String reason() {
            return "this needs " + what;
        }

        @Override
        public String remedy() {
            return "give " + what;
        }
    }

    /** The launcher is of another division (R24). */
    record OutOfZone(String launcherOf, String division) implements InitiativeRefusal {
        @Override
        public String rule() {
            return "R24";
        }

        @Override
        public String reason() {
            return "the launcher belongs to %s, this is %s".formatted(launcherOf, division);
        }

        @Override
        public String remedy() {
            return "launch it in " + launcherOf;
        }
    }

    /** Growth without anybody who uses it (R81, R51). */
    record NotUsedYet(InitiativeId initiative) implements InitiativeRefusal {
        @Override
        public String rule() {
            return "R81";
        }

        @Override
        public String reason() {
            return initiative + " has no measured or confirmed user outside the team";
        }

        @Override
        public String remedy() {
            return "record a measured or confirmed use first (R51)";
        }
    }

    /** Somebody who is no user representative confirms a use (R50). */
    record NotConfirmed() implements InitiativeRefusal {
        @Override
        public String rule() {
            return "R50";
        }

        @Override
        public String reason() {
            return "only a user representative confirms use";
        }

        @Override
        public String remedy() {
            return "record it as MEASURED or DECLARED, or have a user representative confirm it";
        }
    }

    /** Somebody who is neither the owner nor the one it was offered to (R28). */
    record NotYours(String who) implements InitiativeRefusal {
        @Override
        public String rule() {
            return "R28";
        }

        @Override
        public String reason() {
            return "only " + who + " can do this";
        }

        @Override
        public String remedy() {
            return "ask the owner to offer it, and accept";
        }
    }
}
