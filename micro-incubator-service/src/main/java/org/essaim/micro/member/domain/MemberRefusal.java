package org.essaim.micro.member.domain;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Refusal;

/** Why somebody did not become a volunteer, or did not cease to be one. */
public sealed interface MemberRefusal extends Refusal {

    /** Somebody speaks for another person (R04). */
    record NotInPerson(PersonId person) implements MemberRefusal {
        @Override
        public String rule() {
            return "R04";
        }

        @Override
        public String reason() {
            return "only %s can say so, in person".formatted(person);
        }

        @Override
        public String remedy() {
            return "let the person accept or withdraw";
        }
    }
}
