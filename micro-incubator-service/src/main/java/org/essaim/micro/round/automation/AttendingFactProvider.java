package org.essaim.micro.round.automation;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.AttendingFacts;
import org.essaim.micro.member.domain.MemberCommand;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.member.domain.MemberState;
import org.essaim.runtime.read.StoredState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who sponsors what from its list, and who manages from the volunteers' own events. */
@Component
record AttendingFactProvider(EventStore events, JdbcClient jdbc, DivisionId division)
        implements AttendingFacts {

    @Override
    public boolean funds(InitiativeId initiative, PersonId person) {
        return jdbc.sql(
                        """
                        select exists (select 1 from initiative_sponsor
                                        where initiative = ? and sponsor = ?)
                        """)
                .params(initiative.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean manages(PersonId person) {
        MemberState members =
                StoredState.of(
                        events,
                        MemberCommand.targetOf(division),
                        MemberEvent.class,
                        MemberState.NOBODY,
                        MemberState::evolve);
        return members.isManager(person) || members.confirmed().contains(person);
    }
}
