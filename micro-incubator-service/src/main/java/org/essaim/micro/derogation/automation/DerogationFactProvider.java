package org.essaim.micro.derogation.automation;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.micro.derogation.domain.DerogationFacts;
import org.essaim.micro.member.domain.MemberFacts;
import org.essaim.micro.member.domain.MemberState;
import org.springframework.stereotype.Component;

/** Reads who volunteers as a manager from the volunteers' own events: nothing lags behind. */
@Component
record DerogationFactProvider(MemberFacts members) implements DerogationFacts {

    @Override
    public Set<PersonId> managers() {
        MemberState now = members.state();
        return now.volunteers().keySet().stream()
                .filter(now::isManager)
                .collect(Collectors.toUnmodifiableSet());
    }
}
