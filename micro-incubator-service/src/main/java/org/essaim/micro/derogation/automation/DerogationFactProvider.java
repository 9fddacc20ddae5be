package org.essaim.micro.derogation.automation;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.micro.derogation.domain.DerogationFacts;
import org.essaim.micro.member.domain.MemberCommand;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.member.domain.MemberState;
import org.essaim.runtime.read.StoredState;
import org.springframework.stereotype.Component;

/** Reads who volunteers as a manager from the volunteers' own events: nothing lags behind. */
@Component
record DerogationFactProvider(EventStore events, DivisionId division) implements DerogationFacts {

    @Override
    public Set<PersonId> managers() {
        MemberState members =
                StoredState.of(
                        events,
                        MemberCommand.targetOf(division),
                        MemberEvent.class,
                        MemberState.NOBODY,
                        MemberState::evolve);
        return members.volunteers().keySet().stream()
                .filter(members::isManager)
                .collect(Collectors.toUnmodifiableSet());
    }
}
