package org.essaim.micro.member.write;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.member.domain.MemberCommand;
import org.essaim.micro.member.domain.MemberDecider;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.member.domain.MemberState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** The shell of the volunteers of a division's one micro-incubator. */
@Aggregate(type = "members")
public class MemberAggregate {

    @AggregateIdentifier private String id;

    private MemberState state = MemberState.NOBODY;

    @Decides
    List<MemberEvent> handle(MemberCommand command, Circumstances at) {
        return Decisions.apply(MemberDecider.decide(command, state, at));
    }

    @EventSourcingHandler
    void on(MemberEvent event) {
        id = MemberCommand.targetOf(event.division());
        state = MemberState.evolve(state, event);
    }
}
