package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** The owner names the team (R28, R33); everybody may join the working group (R40). */
final class TeamDecisions {

    private TeamDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            TeamCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case TeamCommand.OfferOwnership c -> offer(c);
            case TeamCommand.ProposeOwner c -> propose(c, state.team(), at);
            case TeamCommand.AcceptOwnership c -> accept(c, state.team());
            case TeamCommand.NameTeamMember c -> name(c, state, at);
            case TeamCommand.LeaveTeam c -> leaveTeam(c, state, at);
            case TeamCommand.JoinGroup c -> join(c, state, at);
            case TeamCommand.LeaveGroup c -> leaveGroup(c, state, at);
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> offer(
            TeamCommand.OfferOwnership c) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(c.to() == null, TeamRefusal.OfferedToNobody::new)
                .accept(() -> new TeamEvent.OwnershipOffered(c.initiative(), c.entryId(), c.to()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> propose(
            TeamCommand.ProposeOwner c, Team team, Circumstances at) {
        OwnerProposal proposal = new OwnerProposal(c.person(), c.capacity(), c.to());
        if (team.proposals().contains(proposal)) {
            return Decision.alreadyDone();
        }
        LocalDate acted = c.ownerActedOn();
        int idleDays = at.policy().waits().idleOwnerDays();
        return Checks.<InitiativeRefusal>none()
                .refuseIf(c.capacity() == null, TeamRefusal.ProposedByNoVolunteer::new)
                .refuseIf(c.to().equals(team.owner()), TeamRefusal.OwnsItAlready::new)
                .refuseIf(
                        acted != null && !at.today().isAfter(acted.plusDays(idleDays)),
                        () -> new TeamRefusal.OwnerIsActive(acted, acted.plusDays(idleDays + 1L)))
                .acceptAll(() -> proposed(c, proposal, team, at.today()));
    }

    private static List<InitiativeEvent> proposed(
            TeamCommand.ProposeOwner c, OwnerProposal proposal, Team team, LocalDate today) {
        List<InitiativeEvent> events = new ArrayList<>();
        events.add(new TeamEvent.OwnerProposed(c.initiative(), c.entryId(), proposal, today));
        if (team.isProposed(proposal)) {
            UUID offer = NamedUuid.of("offer", c.entryId().toString());
            events.add(new TeamEvent.OwnershipOffered(c.initiative(), offer, c.to()));
        }
        return events;
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
        int most = c.role().mostInConstruction();
        return Days.check(c.namedOn(), at, state)
                .refuseIf(
                        isTaken(c.role(), c.member(), state),
                        () -> new TeamRefusal.TeamRoleTaken(c.role(), most))
                .refuseIf(
                        c.role() == TeamRole.PRODUCT_LEAD
                                && !c.publicServant()
                                && isConstruction(state),
                        TeamRefusal.LeadNotPublicServant::new)
                .accept(
                        () ->
                                new TeamEvent.TeamMemberNamed(
                                        c.initiative(),
                                        c.entryId(),
                                        c.member(),
                                        c.role(),
                                        c.namedOn(),
                                        c.person()));
    }

    /** Whoever was named before, the team of a construction has its limits (R33). */
    static Checks<InitiativeRefusal> checkPlan(FundingCommand.FundRound c, Team team) {
        Team next = team;
        for (InitiativeEvent event : plan(c, team).toList()) {
            next = next.after(event);
        }
        Optional<TeamRole> overfull =
                c.kind() == RoundKind.CONSTRUCTION && !c.provenance().imported()
                        ? next.overfullRole()
                        : Optional.empty();
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        overfull.isPresent(),
                        () ->
                                new TeamRefusal.TeamRoleTaken(
                                        overfull.get(), overfull.get().mostInConstruction()));
    }

    /** The people of a plan are the team, from the day on which its round is granted (R33). */
    static Stream<InitiativeEvent> plan(FundingCommand.FundRound c, Team team) {
        return c.team().entrySet().stream()
                .filter(each -> team.members().get(each.getKey()) != each.getValue())
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(PersonId::value)))
                .map(
                        each ->
                                new TeamEvent.TeamMemberNamed(
                                        c.initiative(),
                                        NamedUuid.of(
                                                "member",
                                                c.entryId().toString(),
                                                each.getKey().value()),
                                        each.getKey(),
                                        each.getValue(),
                                        c.decidedOn(),
                                        c.person()));
    }

    /** A new product lead replaces the previous one, so there is never a second one to refuse. */
    private static boolean isTaken(TeamRole role, PersonId member, RunningInitiative state) {
        return role != TeamRole.PRODUCT_LEAD
                && isConstruction(state)
                && state.team().others(role, member) >= role.mostInConstruction();
    }

    private static boolean isConstruction(RunningInitiative state) {
        return state.account().grants().oldestFirst().stream()
                .anyMatch(grant -> grant.kind() == RoundKind.CONSTRUCTION);
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> leaveTeam(
            TeamCommand.LeaveTeam c, RunningInitiative state, Circumstances at) {
        if (!state.team().members().containsKey(c.member())) {
            return Decision.alreadyDone();
        }
        return Days.check(c.leftOn(), at)
                .accept(
                        () ->
                                new TeamEvent.TeamLeft(
                                        c.initiative(),
                                        c.entryId(),
                                        c.member(),
                                        c.leftOn(),
                                        c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> join(
            TeamCommand.JoinGroup c, RunningInitiative state, Circumstances at) {
        if (state.team().group().contains(c.person())) {
            return Decision.alreadyDone();
        }
        LocalDate from = state.team().groupFrom();
        return Days.check(c.joinedOn(), at)
                .refuseIf(from == null, TeamRefusal.NoProductLead::new)
                .refuseIf(
                        () -> c.joinedOn().isBefore(from),
                        () -> new TeamRefusal.GroupNotOpenYet(c.joinedOn(), from))
                .accept(
                        () ->
                                new TeamEvent.GroupJoined(
                                        c.initiative(), c.entryId(), c.person(), c.joinedOn()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> leaveGroup(
            TeamCommand.LeaveGroup c, RunningInitiative state, Circumstances at) {
        if (!state.team().group().contains(c.person())) {
            return Decision.alreadyDone();
        }
        return Days.check(c.leftOn(), at)
                .accept(
                        () ->
                                new TeamEvent.GroupLeft(
                                        c.initiative(), c.entryId(), c.person(), c.leftOn()));
    }
}
