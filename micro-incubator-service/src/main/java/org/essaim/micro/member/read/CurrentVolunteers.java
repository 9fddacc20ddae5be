package org.essaim.micro.member.read;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.DivisionId;
import org.essaim.micro.member.domain.MemberCommand;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.member.domain.MemberState;
import org.essaim.runtime.read.StoredState;
import org.springframework.stereotype.Component;

/** Who volunteers at this moment, from their own events: nothing lags behind (R04). */
@Component
public record CurrentVolunteers(EventStore events, DivisionId division) {

    public MemberState get() {
        return StoredState.of(
                events,
                MemberCommand.targetOf(division),
                MemberEvent.class,
                MemberState.NOBODY,
                MemberState::evolve);
    }
}
