package org.essaim.micro.member.domain;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why somebody did not become a volunteer, or did not cease to be one. */
public sealed interface MemberRefusal extends Refusal {

    /** Somebody asks for another person. */
    @Refuses(rule = "R04", code = "volunteer-not-in-person")
    record NotInPerson(PersonId person) implements MemberRefusal {}
}
