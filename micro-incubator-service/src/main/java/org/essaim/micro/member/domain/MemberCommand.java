package org.essaim.micro.member.domain;

import java.util.UUID;
import org.essaim.contract.Capacity;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Command;

/** What can be asked of the volunteers of a division's one micro-incubator (R03, R04). */
public sealed interface MemberCommand extends Command {

    DivisionId division();

    @Override
    default String target() {
        return targetOf(division());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(DivisionId division) {
        return "members:" + division.value();
    }

    /** The entry that this command makes: made already, the command changes nothing. */
    UUID entryId();

    /**
     * Becomes a volunteer, or one in the other capacity.
     *
     * @param person who is to be a volunteer
     * @param inPerson who says so; must be the same (R04)
     * @param manager whether the identity provider says that the person is a manager
     */
    record Accept(
            DivisionId division,
            UUID entryId,
            PersonId person,
            PersonId inPerson,
            Capacity capacity,
            boolean manager)
            implements MemberCommand {}

    /**
     * Confirms that somebody is a manager, who may then accept in that capacity (R04).
     *
     * @param by a manager volunteer
     */
    record ConfirmCapacity(DivisionId division, UUID entryId, PersonId person, PersonId by)
            implements MemberCommand {}

    /**
     * Is a volunteer no longer, at any time and whatever it leaves behind (R04).
     *
     * @param inPerson who says so; must be the same
     */
    record Withdraw(DivisionId division, UUID entryId, PersonId person, PersonId inPerson)
            implements MemberCommand {}

    /** Records what managers do, so that it is published (R08). */
    record RecordEngagement(DivisionId division, UUID entryId, ManagerEngagement engagement)
            implements MemberCommand {}
}
