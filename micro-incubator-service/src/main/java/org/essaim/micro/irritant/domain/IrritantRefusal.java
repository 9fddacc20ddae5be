package org.essaim.micro.irritant.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.decision.Refusal;

/** Why something was not done with an irritant. */
public sealed interface IrritantRefusal extends Refusal {

    /** Nobody told of it. */
    record UnknownIrritant(UUID irritant) implements IrritantRefusal {
        @Override
        public String rule() {
            return "UNKNOWN_IRRITANT";
        }

        @Override
        public String reason() {
            return "there is no irritant " + irritant;
        }

        @Override
        public String remedy() {
            return "report it first, which needs nobody's leave";
        }
    }

    /** It happened once, which is an accident and no irritant (R90). */
    record OneOff() implements IrritantRefusal {
        @Override
        public String rule() {
            return "R90";
        }

        @Override
        public String reason() {
            return "a one-off is no irritant: it has to come back";
        }

        @Override
        public String remedy() {
            return "report it when it hurts again, with how often";
        }
    }

    /** Something that the rule asks for is not there. */
    record Missing(String rule, String what) implements IrritantRefusal {
        @Override
        public String reason() {
            return "this needs " + what;
        }

        @Override
        public String remedy() {
            return "give " + what;
        }
    }

    /** Another irritant has that id. */
    record ReportedAlready(UUID irritant) implements IrritantRefusal {
        @Override
        public String rule() {
            return "R90";
        }

        @Override
        public String reason() {
            return "the irritant " + irritant + " was reported already";
        }

        @Override
        public String remedy() {
            return "corroborate it (R91), or report another one";
        }
    }

    /** Who reported it says that it hurts them too: others corroborate (R91). */
    record YourOwn(UUID irritant) implements IrritantRefusal {
        @Override
        public String rule() {
            return "R91";
        }

        @Override
        public String reason() {
            return "who reported an irritant counts already";
        }

        @Override
        public String remedy() {
            return "ask others whether it hurts them too";
        }
    }

    /** It goes on as another one (R91). */
    record WentOnAs(UUID irritant, UUID into) implements IrritantRefusal {
        @Override
        public String rule() {
            return "R91";
        }

        @Override
        public String reason() {
            return "the irritant " + irritant + " was merged into " + into;
        }

        @Override
        public String remedy() {
            return "name " + into + " instead";
        }
    }

    /** An irritant cannot go on as itself (R91). */
    record IntoItself(UUID irritant) implements IrritantRefusal {
        @Override
        public String rule() {
            return "R91";
        }

        @Override
        public String reason() {
            return "an irritant is not merged into itself";
        }

        @Override
        public String remedy() {
            return "name the other one";
        }
    }

    /** It hurts no longer. */
    record ResolvedAlready(UUID irritant) implements IrritantRefusal {
        @Override
        public String rule() {
            return "RESOLVED";
        }

        @Override
        public String reason() {
            return "the irritant " + irritant + " is resolved";
        }

        @Override
        public String remedy() {
            return "report it anew if it hurts again";
        }
    }

    /** A day in the future. */
    record FutureDay(LocalDate day, LocalDate today) implements IrritantRefusal {
        @Override
        public String rule() {
            return "FUTURE_DAY";
        }

        @Override
        public String reason() {
            return "%s is later than today (%s)".formatted(day, today);
        }

        @Override
        public String remedy() {
            return "give the day on which it happened";
        }
    }
}
