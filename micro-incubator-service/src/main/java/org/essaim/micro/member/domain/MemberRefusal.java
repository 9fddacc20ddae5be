package org.essaim.micro.member.domain;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why somebody did not become a volunteer, cease to be one, or was not confirmed a manager. */
public sealed interface MemberRefusal extends Refusal {

    /** Somebody asks for another person. */
    @Refuses(rule = "R04", code = "volunteer-not-in-person")
    record NotInPerson(PersonId person) implements MemberRefusal {}

    /** Nobody declares it of themselves. */
    @Refuses(rule = "R04", code = "volunteer-not-known-as-manager")
    record CapacityUnconfirmed() implements MemberRefusal {}

    /** Who confirms it is one. */
    @Refuses(rule = "R04", code = "manager-not-confirmed-by-manager")
    record ConfirmerLacksCapacity() implements MemberRefusal {}
}
