package org.essaim.micro.round.automation;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.EndedInitiative;
import org.essaim.micro.initiative.domain.InitiativeAccount;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.essaim.micro.member.domain.MemberFacts;
import org.essaim.micro.office.domain.Offices;
import org.essaim.micro.round.domain.RoundContext;
import org.essaim.micro.round.domain.RoundFacts;
import org.essaim.micro.round.domain.Standing;
import org.essaim.micro.round.domain.Team;
import org.essaim.micro.round.domain.TeamPart;
import org.essaim.micro.round.domain.TeamSeat;
import org.essaim.runtime.store.RecentStates;
import org.springframework.stereotype.Component;

/**
 * Reads how an initiative and the volunteers stand from their own events: nothing lags behind. The
 * list of offices is as far as it has arrived from the centre.
 */
@Component
record RoundFactProvider(
        RecentStates<InitiativeState, InitiativeEvent> initiatives,
        MemberFacts members,
        Offices offices)
        implements RoundFacts {

    @Override
    public RoundContext about(InitiativeId initiative) {
        return new RoundContext(
                Optional.ofNullable(initiative).flatMap(this::standing),
                members.state().volunteers(),
                offices.listed());
    }

    private Optional<Standing> standing(InitiativeId initiative) {
        InitiativeState state = initiatives.of(InitiativeCommand.targetOf(initiative));
        boolean ended = state instanceof EndedInitiative;
        return state.launched().map(it -> standing(it, ended));
    }

    /** What a lead named so far is does not matter: the plan names its own. */
    private static Team team(RunningInitiative initiative) {
        return new Team(
                initiative.team().members().entrySet().stream()
                        .map(
                                each ->
                                        new TeamSeat(
                                                each.getKey(),
                                                TeamPart.valueOf(each.getValue().name()),
                                                false))
                        .toList());
    }

    private static Standing standing(RunningInitiative initiative, boolean ended) {
        InitiativeAccount account = initiative.account();
        return new Standing(
                initiative.team().owner(),
                !account.spent().isNothing(),
                account.isStopped(),
                ended,
                account.grants().construction(),
                team(initiative));
    }
}
