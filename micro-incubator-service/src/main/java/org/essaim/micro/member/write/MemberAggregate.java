package org.essaim.micro.member.write;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.member.domain.MemberCommand;
import org.essaim.micro.member.domain.MemberDecider;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.member.domain.MemberState;
import org.essaim.runtime.store.Decisions;

/** The shell of the volunteers of a division's one micro-incubator. */
@Aggregate(type = "members", commandTargetResolver = "membersTarget")
public class MemberAggregate {

    @AggregateIdentifier private String id;

    private MemberState state = MemberState.NOBODY;

    protected MemberAggregate() {}

    /** Under what id the event store knows the volunteers. */
    public static String idOf(DivisionId division) {
        return "members:" + division.value();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<MemberEvent> handle(MemberCommand.Accept command, Circumstances at) {
        return Decisions.apply(MemberDecider.decide(command, state, at));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<MemberEvent> handle(MemberCommand.Withdraw command, Circumstances at) {
        return Decisions.apply(MemberDecider.decide(command, state, at));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<MemberEvent> handle(MemberCommand.NoteCulture command, Circumstances at) {
        return Decisions.apply(MemberDecider.decide(command, state, at));
    }

    @EventSourcingHandler
    void on(MemberEvent event) {
        id = idOf(event.division());
        state = MemberState.evolve(state, event);
    }
}
