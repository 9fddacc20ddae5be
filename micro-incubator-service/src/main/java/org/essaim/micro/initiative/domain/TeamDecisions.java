package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** The owner names the team (R28, R33); everybody may join the working group (R40). */
final class TeamDecisions {

    private TeamDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            TeamCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case TeamCommand.OfferOwnership c -> offer(c, state.team());
            case TeamCommand.AcceptOwnership c -> accept(c, state.team());
            case TeamCommand.NameTeamMember c -> name(c, state, at);
            case TeamCommand.LeaveTeam c -> leaveTeam(c, state, at);
            case TeamCommand.JoinGroup c -> join(c, state, at);
            case TeamCommand.LeaveGroup c -> leaveGroup(c, state, at);
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> offer(
            TeamCommand.OfferOwnership c, Team team) {
        return Decision.acceptUnless(
                notOwner(team, c.owner())
                        .or(
                                () ->
                                        Checks.refuseIf(
                                                c.to() == null, new TeamRefusal.OfferedToNobody())),
                () -> new TeamEvent.OwnershipOffered(c.initiative(), c.entryId(), c.to()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> accept(
            TeamCommand.AcceptOwnership c, Team team) {
        if (c.person() == null || !c.person().equals(team.offeredTo())) {
            return Decision.refuse(new TeamRefusal.OwnershipNotOffered());
        }
        return Decision.accept(
                new TeamEvent.OwnershipAccepted(c.initiative(), c.entryId(), c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> name(
            TeamCommand.NameTeamMember c, RunningInitiative state, Circumstances at) {
        if (state.team().members().get(c.member()) == c.role()) {
            return Decision.alreadyDone();
        }
        return Decision.acceptUnless(
                Checks.day(c.namedOn(), at, state)
                        .or(() -> notOwner(state.team(), c.person()))
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

    private static Optional<InitiativeRefusal> notOwner(Team team, PersonId person) {
        return team.isOwnedBy(person)
                ? Optional.empty()
                : Optional.of(new TeamRefusal.NotTheOwner());
    }

    /** A new product lead replaces the previous one, so there is never a second one to refuse. */
    private static Optional<InitiativeRefusal> tooMany(
            TeamCommand.NameTeamMember c, RunningInitiative state) {
        boolean replaces = c.role() == TeamRole.PRODUCT_LEAD;
        boolean constructs = state.account().grants().construction().cents() > 0;
        int most = c.role().mostInConstruction();
        if (replaces || !constructs || state.team().others(c.role(), c.member()) < most) {
            return Optional.empty();
        }
        return Optional.of(new TeamRefusal.TeamRoleTaken(c.role(), most));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> leaveTeam(
            TeamCommand.LeaveTeam c, RunningInitiative state, Circumstances at) {
        if (!state.team().members().containsKey(c.member())) {
            return Decision.alreadyDone();
        }
        Optional<InitiativeRefusal> invalid = Checks.day(c.leftOn(), at);
        boolean oneself = c.member().equals(c.person());
        return Decision.acceptUnless(
                oneself ? invalid : invalid.or(() -> notOwner(state.team(), c.person())),
                () ->
                        new TeamEvent.TeamLeft(
                                c.initiative(), c.entryId(), c.member(), c.leftOn(), c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> join(
            TeamCommand.JoinGroup c, RunningInitiative state, Circumstances at) {
        if (state.team().group().contains(c.person())) {
            return Decision.alreadyDone();
        }
        return Decision.acceptUnless(
                Checks.day(c.joinedOn(), at).or(() -> notOpen(c.joinedOn(), state.team())),
                () ->
                        new TeamEvent.GroupJoined(
                                c.initiative(), c.entryId(), c.person(), c.joinedOn()));
    }

    private static Optional<InitiativeRefusal> notOpen(LocalDate day, Team team) {
        if (team.groupFrom() == null) {
            return Optional.of(new TeamRefusal.NoProductLead());
        }
        return Checks.refuseIf(
                day.isBefore(team.groupFrom()),
                new TeamRefusal.GroupNotOpenYet(day, team.groupFrom()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> leaveGroup(
            TeamCommand.LeaveGroup c, RunningInitiative state, Circumstances at) {
        if (!state.team().group().contains(c.person())) {
            return Decision.alreadyDone();
        }
        return Decision.acceptUnless(
                Checks.day(c.leftOn(), at),
                () -> new TeamEvent.GroupLeft(c.initiative(), c.entryId(), c.person(), c.leftOn()));
    }
}
