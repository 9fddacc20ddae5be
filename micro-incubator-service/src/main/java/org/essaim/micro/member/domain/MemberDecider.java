package org.essaim.micro.member.domain;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.member.domain.MemberCommand.Accept;
import org.essaim.micro.member.domain.MemberCommand.NoteCulture;
import org.essaim.micro.member.domain.MemberCommand.Withdraw;
import org.essaim.micro.member.domain.MemberEvent.Accepted;
import org.essaim.micro.member.domain.MemberEvent.CultureNoted;
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
            case Withdraw c -> withdraw(c, state, at);
            case NoteCulture c -> note(c, state, at);
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
        return Decision.accept(
                new Accepted(
                        c.division(),
                        c.entryId(),
                        c.person(),
                        c.capacity(),
                        at.today(),
                        VolunteerCount.of(state.with(c.person(), c.capacity()).values())));
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

    /** Once a day at most, and only where something is new: what is told stays little. */
    private static Decision<MemberEvent, MemberRefusal> note(
            NoteCulture c, MemberState state, Circumstances at) {
        boolean told = c.culture().equals(state.culture()) || at.today().equals(state.notedOn());
        return told
                ? Decision.alreadyDone()
                : Decision.accept(
                        new CultureNoted(
                                c.division(),
                                c.entryId(),
                                c.culture(),
                                at.today(),
                                state.strength()));
    }

    private static boolean isInPerson(PersonId person, PersonId asking) {
        return person != null && person.equals(asking);
    }
}
