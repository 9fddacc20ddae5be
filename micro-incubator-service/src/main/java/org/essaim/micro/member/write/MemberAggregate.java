package org.essaim.micro.member.write;

import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.member.domain.MemberCommand;
import org.essaim.micro.member.domain.MemberDecider;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.member.domain.MemberState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** The shell of the volunteers of a division's one micro-incubator. */
@Aggregate(type = "members")
public class MemberAggregate extends AggregateShell<MemberState, MemberEvent> {

    MemberAggregate() {
        super(
                MemberState.NOBODY,
                MemberState::evolve,
                event -> MemberCommand.targetOf(event.division()));
    }

    @Decides
    List<MemberEvent> handle(MemberCommand command, Circumstances at) {
        return apply(MemberDecider.decide(command, state(), at));
    }
}
