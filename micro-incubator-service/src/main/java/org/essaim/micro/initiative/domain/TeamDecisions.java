package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** A team is the owner's to name (R33), a working group everybody's to join (R40). */
final class TeamDecisions {

    private TeamDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            TeamCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case TeamCommand.NameTeamMember c -> name(c, state, at);
            case TeamCommand.LeaveTeam c -> leaveTeam(c, state, at);
            case TeamCommand.JoinGroup c -> join(c, state, at);
            case TeamCommand.LeaveGroup c -> leaveGroup(c, state, at);
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> name(
            TeamCommand.NameTeamMember c, RunningInitiative state, Circumstances at) {
        if (state.team().members().get(c.member()) == c.role()) {
            return Decision.alreadyDone();
        }
        return decided(
                Days.wrong(c.namedOn(), at, "R33", state.life().launchedOn())
                        .or(() -> ofSomebodyElse(state.life().owner(), c.person()))
                        .or(() -> tooMany(c, state)),
                () ->
                        new TeamEvent.TeamMemberNamed(
                                c.initiative(),
                                c.entryId(),
                                c.member(),
                                c.role(),
                                c.namedOn(),
                                c.person()));
    }

    private static Optional<InitiativeRefusal> ofSomebodyElse(Owner owner, PersonId person) {
        return owner.mayBeOfferedBy(person)
                ? Optional.empty()
                : Optional.of(new InitiativeRefusal.NotYours("the owner"));
    }

    /** A new product lead replaces the one before, so there is no second one to refuse. */
    private static Optional<InitiativeRefusal> tooMany(
            TeamCommand.NameTeamMember c, RunningInitiative state) {
        boolean replaces = c.role() == TeamRole.PRODUCT_LEAD;
        boolean constructs = state.purse().grants().construction().cents() > 0;
        int most = c.role().mostInConstruction();
        if (replaces || !constructs || state.team().others(c.role(), c.member()) < most) {
            return Optional.empty();
        }
        return Optional.of(new TeamRefusal.TeamIsFull(c.role(), most));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> leaveTeam(
            TeamCommand.LeaveTeam c, RunningInitiative state, Circumstances at) {
        if (!state.team().members().containsKey(c.member())) {
            return Decision.alreadyDone();
        }
        Optional<InitiativeRefusal> wrong = Days.wrong(c.leftOn(), at);
        boolean oneself = c.member().equals(c.person());
        return decided(
                oneself ? wrong : wrong.or(() -> ofSomebodyElse(state.life().owner(), c.person())),
                () ->
                        new TeamEvent.TeamLeft(
                                c.initiative(), c.entryId(), c.member(), c.leftOn(), c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> join(
            TeamCommand.JoinGroup c, RunningInitiative state, Circumstances at) {
        if (state.team().group().contains(c.person())) {
            return Decision.alreadyDone();
        }
        return decided(
                Days.wrong(c.joinedOn(), at).or(() -> notOpen(c.joinedOn(), state.team())),
                () ->
                        new TeamEvent.GroupJoined(
                                c.initiative(), c.entryId(), c.person(), c.joinedOn()));
    }

    private static Optional<InitiativeRefusal> notOpen(LocalDate day, Team team) {
        return team.groupIsOpenOn(day)
                ? Optional.empty()
                : Optional.of(new TeamRefusal.GroupNotOpen(day, team.groupFrom()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> leaveGroup(
            TeamCommand.LeaveGroup c, RunningInitiative state, Circumstances at) {
        if (!state.team().group().contains(c.person())) {
            return Decision.alreadyDone();
        }
        return decided(
                Days.wrong(c.leftOn(), at),
                () -> new TeamEvent.GroupLeft(c.initiative(), c.entryId(), c.person(), c.leftOn()));
    }

    static Decision<InitiativeEvent, InitiativeRefusal> decided(
            Optional<InitiativeRefusal> wrong, Supplier<InitiativeEvent> event) {
        return wrong.<Decision<InitiativeEvent, InitiativeRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(event.get()));
    }
}
