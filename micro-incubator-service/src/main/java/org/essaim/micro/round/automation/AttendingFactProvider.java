package org.essaim.micro.round.automation;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.AttendingFacts;
import org.essaim.micro.member.domain.MemberFacts;
import org.essaim.micro.member.domain.MemberState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who sponsors what from its list, and who manages from the volunteers' own events. */
@Component
record AttendingFactProvider(JdbcClient jdbc, MemberFacts members) implements AttendingFacts {

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
        MemberState now = members.state();
        return now.isManager(person) || now.confirmed().contains(person);
    }
}
