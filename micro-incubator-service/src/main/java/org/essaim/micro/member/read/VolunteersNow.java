package org.essaim.micro.member.read;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.DivisionId;
import org.essaim.micro.member.domain.MemberCommand;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.member.domain.MemberFacts;
import org.essaim.micro.member.domain.MemberState;
import org.essaim.runtime.read.StoredState;
import org.springframework.stereotype.Component;

/** Who volunteers, read from their own events: who has just come is among them (R04). */
@Component
public record VolunteersNow(EventStore events, DivisionId division) implements MemberFacts {

    @Override
    public MemberState state() {
        return StoredState.of(
                events,
                MemberCommand.targetOf(division),
                MemberEvent.class,
                MemberState.NOBODY,
                MemberState::evolve);
    }
}
