package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Capacity;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Money;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.RoundKind;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.voting.Choice;
import org.essaim.testkit.DeciderSpec;

/** What tests ask of one round of Ada's initiative, in a division with three volunteers. */
final class TestCommands {

    static final UUID ROUND = id("round");
    static final InitiativeId INITIATIVE = new InitiativeId("aplus");
    static final PersonId ADA = new PersonId("p-ada");
    static final PersonId OLA = new PersonId("p-ola");
    static final PersonId OTTO = new PersonId("p-otto");
    static final PersonId MIA = new PersonId("p-mia");
    static final OfficeId MINISTRY = new OfficeId("ministry");
    static final OfficeId PREFECTURE = new OfficeId("prefecture");
    static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    static final Standing FIT = standing(ADA, true, false, false, Money.noEuros());
    static final Map<PersonId, Capacity> VOLUNTEERS =
            Map.of(
                    OLA, Capacity.OPERATIONAL,
                    OTTO, Capacity.OPERATIONAL,
                    MIA, Capacity.MANAGER);
    static final RoundContext USUAL = context(FIT, VOLUNTEERS);

    static final WrittenText PILOT_USERS = WrittenText.of("the counter staff");

    private TestCommands() {}

    static UUID id(String name) {
        return NamedUuid.of("test", name);
    }

    /** With nobody in the team yet. */
    static Standing standing(
            PersonId owner, boolean spent, boolean stopped, boolean ended, Money construction) {
        return new Standing(owner, spent, stopped, ended, construction, new Team(List.of()));
    }

    static RoundContext context(Standing standing, Map<PersonId, Capacity> volunteers) {
        return new RoundContext(
                Optional.ofNullable(standing),
                volunteers,
                new TreeSet<>(Set.of(PREFECTURE, MINISTRY)));
    }

    static DeciderSpec<RoundCommand, RoundState, RoundEvent, RoundRefusal> on(
            LocalDate day, RoundContext context) {
        Instant noon = BusinessDay.startOf(day).plusSeconds(12 * 3600);
        Circumstances at = new Circumstances(noon, Policy.FOUNDING);
        return DeciderSpec.of(
                RoundState.NOT_REQUESTED,
                RoundState::evolve,
                (command, state) -> RoundDecider.decide(command, state, context, at));
    }

    /** The round was asked for on {@link #DAY}; what follows is asked on that day. */
    static DeciderSpec<RoundCommand, RoundState, RoundEvent, RoundRefusal>.Given requested() {
        return requested(DAY, USUAL);
    }

    static DeciderSpec<RoundCommand, RoundState, RoundEvent, RoundRefusal>.Given requested(
            LocalDate day, RoundContext context) {
        return on(day, context).given(requestedEvents());
    }

    /** What happened until then: the request, and these votes. */
    static List<RoundEvent> requestedEvents(RoundEvent... votes) {
        return Stream.concat(
                        on(DAY, USUAL).givenNothing().when(request(later())).accepted().stream(),
                        Stream.of(votes))
                .toList();
    }

    static RoundEvent voted(PersonId person, Choice choice) {
        return new RoundEvent.Voted(
                ROUND, INITIATIVE, id("vote of " + person), person, VOLUNTEERS.get(person), choice);
    }

    static RoundCommand request(Plan plan) {
        return new RoundCommand.Request(ROUND, INITIATIVE, PILOT_USERS, plan, ADA);
    }

    static Plan later() {
        return plan(RoundKind.LATER, Amount.of(5_000_00, 40), 12, team(1, 0, 0), null);
    }

    static Plan construction(Amount amount, int months, Team team) {
        return plan(RoundKind.CONSTRUCTION, amount, months, team, PREFECTURE);
    }

    static Plan plan(RoundKind kind, Amount amount, int months, Team team, OfficeId office) {
        return new Plan(kind, amount, months, team, null, Set.of(), office);
    }

    /** A team of that many product leads (public servants), coaches and developers. */
    static Team team(int leads, int coaches, int developers) {
        List<TeamSeat> seats = new ArrayList<>();
        add(seats, leads, TeamPart.PRODUCT_LEAD);
        add(seats, coaches, TeamPart.COACH);
        add(seats, developers, TeamPart.DEVELOPER);
        return new Team(seats);
    }

    private static void add(List<TeamSeat> seats, int how, TeamPart part) {
        for (int i = 0; i < how; i++) {
            seats.add(
                    new TeamSeat(
                            new PersonId(part + "-" + i), part, part == TeamPart.PRODUCT_LEAD));
        }
    }

    static RoundCommand vote(PersonId person, Choice choice) {
        return new RoundCommand.CastVote(ROUND, id("vote of " + person), person, choice);
    }

    static RoundCommand close(PersonId person) {
        return new RoundCommand.CloseBallot(ROUND, person);
    }

    static RoundCommand lapse(LocalDate today) {
        return new RoundCommand.Lapse(ROUND, today);
    }
}
