package org.essaim.micro.member.domain;

import org.essaim.contract.Capacity;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.member.domain.MemberCommand.Accept;
import org.essaim.micro.member.domain.MemberCommand.ConfirmCapacity;
import org.essaim.micro.member.domain.MemberCommand.RecordEngagement;
import org.essaim.micro.member.domain.MemberCommand.Withdraw;
import org.essaim.micro.member.domain.MemberEvent.Accepted;
import org.essaim.micro.member.domain.MemberEvent.CapacityConfirmed;
import org.essaim.micro.member.domain.MemberEvent.EngagementRecorded;
import org.essaim.micro.member.domain.MemberEvent.Withdrawn;

/** Volunteers come in person and go when they like; nobody sends them (R04). */
public final class MemberDecider {

    private MemberDecider() {}

    public static Decision<MemberEvent, MemberRefusal> decide(
            MemberCommand command, MemberState state, Circumstances at) {
        if (state.entries().contains(command.entryId())) {
            return Decision.alreadyDone();
        }
        return switch (command) {
            case Accept c -> accept(c, state, at);
            case ConfirmCapacity c -> confirm(c, state, at);
            case Withdraw c -> withdraw(c, state, at);
            case RecordEngagement c -> record(c, state, at);
        };
    }

    private static Decision<MemberEvent, MemberRefusal> accept(
            Accept c, MemberState state, Circumstances at) {
        if (!isInPerson(c.person(), c.inPerson())) {
            return Decision.refuse(new MemberRefusal.NotInPerson(c.person()));
        }
        if (state.capacityOf(c.person()).filter(c.capacity()::equals).isPresent()) {
            return Decision.alreadyDone();
        }
        if (c.capacity() == Capacity.MANAGER
                && !c.manager()
                && !state.confirmed().contains(c.person())) {
            return Decision.refuse(new MemberRefusal.CapacityUnconfirmed());
        }
        return Decision.accept(
                new Accepted(
                        c.division(),
                        c.entryId(),
                        c.person(),
                        c.capacity(),
                        at.today(),
                        VolunteerCount.of(state.with(c.person(), c.capacity()).values())));
    }

    private static Decision<MemberEvent, MemberRefusal> confirm(
            ConfirmCapacity c, MemberState state, Circumstances at) {
        if (!state.isManager(c.by())) {
            return Decision.refuse(new MemberRefusal.ConfirmerLacksCapacity());
        }
        if (state.confirmed().contains(c.person())) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new CapacityConfirmed(
                        c.division(),
                        c.entryId(),
                        c.person(),
                        c.by(),
                        at.today(),
                        state.strength()));
    }

    private static Decision<MemberEvent, MemberRefusal> withdraw(
            Withdraw c, MemberState state, Circumstances at) {
        if (!isInPerson(c.person(), c.inPerson())) {
            return Decision.refuse(new MemberRefusal.NotInPerson(c.person()));
        }
        if (state.capacityOf(c.person()).isEmpty()) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new Withdrawn(
                        c.division(),
                        c.entryId(),
                        c.person(),
                        at.today(),
                        VolunteerCount.of(state.without(c.person()).values())));
    }

    /** Once a day at most, and only where something is new: what is published stays little. */
    private static Decision<MemberEvent, MemberRefusal> record(
            RecordEngagement c, MemberState state, Circumstances at) {
        boolean published =
                c.engagement().equals(state.engagement()) || at.today().equals(state.notedOn());
        return published
                ? Decision.alreadyDone()
                : Decision.accept(
                        new EngagementRecorded(
                                c.division(),
                                c.entryId(),
                                c.engagement(),
                                at.today(),
                                state.strength()));
    }

    private static boolean isInPerson(PersonId person, PersonId asking) {
        return person != null && person.equals(asking);
    }
}
