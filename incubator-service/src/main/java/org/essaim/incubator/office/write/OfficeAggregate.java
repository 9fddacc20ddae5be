package org.essaim.incubator.office.write;

import module java.base;

import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.BusinessDay;
import org.essaim.incubator.office.domain.OfficeCommand;
import org.essaim.incubator.office.domain.OfficeDecider;
import org.essaim.incubator.office.domain.OfficeEvent;
import org.essaim.incubator.office.domain.OfficeState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** The shell of {@link OfficeDecider}: one for each office. */
@Aggregate(type = "office")
public class OfficeAggregate extends AggregateShell<OfficeState, OfficeEvent> {

    OfficeAggregate() {
        super(
                OfficeState.NEVER_LISTED,
                OfficeState::evolve,
                event -> OfficeCommand.targetOf(event.office()));
    }

    @Decides
    List<OfficeEvent> handle(OfficeCommand command, Clock clock) {
        return apply(OfficeDecider.decide(command, state(), BusinessDay.of(clock.instant())));
    }
}
