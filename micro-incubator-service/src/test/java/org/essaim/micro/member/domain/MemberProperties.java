package org.essaim.micro.member.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.Capacity;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;

/** Whoever comes and goes in whatever order, the count is that of the people who are there. */
class MemberProperties {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final Circumstances AT =
            new Circumstances(Instant.parse("2021-03-01T10:00:00Z"), Policy.FOUNDING);

    @Property(tries = 10_000)
    @Rule("R04")
    void the_count_in_every_event_is_that_of_the_people_there_and_nobody_acts_for_another(
            @ForAll("histories") List<MemberCommand> asked) {
        MemberState state = MemberState.NOBODY;
        MemberState again = MemberState.NOBODY;
        for (MemberCommand command : asked) {
            for (MemberEvent event : accepted(command, state)) {
                state = MemberState.evolve(state, event);
                again = MemberState.evolve(again, event);
                assertThat(event.strength()).isEqualTo(state.strength());
                assertThat(state.volunteers()).hasSize(sum(event.strength()));
                if (event instanceof MemberEvent.Accepted e && e.capacity() == Capacity.MANAGER) {
                    assertThat(isUnknownManager(command, state)).isFalse();
                }
            }
            assertThat(accepted(command, state)).isEmpty();
        }
        assertThat(again).isEqualTo(state);
    }

    private static List<MemberEvent> accepted(MemberCommand command, MemberState state) {
        return switch (MemberDecider.decide(command, state, AT)) {
            case Decision.Accepted<MemberEvent, MemberRefusal>(var events) -> events;
            case Decision.Refused<MemberEvent, MemberRefusal> _ -> {
                assertThat(isForAnother(command) || isUnknownManager(command, state)).isTrue();
                yield List.of();
            }
        };
    }

    private static boolean isForAnother(MemberCommand command) {
        return switch (command) {
            case MemberCommand.Accept c -> !c.person().equals(c.inPerson());
            case MemberCommand.Withdraw c -> !c.person().equals(c.inPerson());
            case MemberCommand.ConfirmCapacity _, MemberCommand.RecordEngagement _ -> false;
        };
    }

    private static boolean isUnknownManager(MemberCommand command, MemberState state) {
        return switch (command) {
            case MemberCommand.Accept c ->
                    c.capacity() == Capacity.MANAGER
                            && !c.manager()
                            && !state.confirmed().contains(c.person());
            case MemberCommand.ConfirmCapacity c -> !state.isManager(c.by());
            case MemberCommand.Withdraw _, MemberCommand.RecordEngagement _ -> false;
        };
    }

    private static int sum(VolunteerCount strength) {
        return strength.operational() + strength.managers();
    }

    @Provide
    Arbitrary<List<MemberCommand>> histories() {
        Arbitrary<PersonId> people = Arbitraries.of("a", "b", "c").map(PersonId::new);
        Arbitrary<UUID> entries =
                Arbitraries.integers().between(0, 30).map(i -> NamedUuid.of("entry", "" + i));
        Arbitrary<MemberCommand> acceptances =
                Combinators.combine(
                                entries,
                                people,
                                people,
                                Arbitraries.of(Capacity.class),
                                Arbitraries.of(true, false))
                        .as((e, p, by, c, m) -> new MemberCommand.Accept(DIVISION, e, p, by, c, m));
        Arbitrary<MemberCommand> confirmations =
                Combinators.combine(entries, people, people)
                        .as((e, p, by) -> new MemberCommand.ConfirmCapacity(DIVISION, e, p, by));
        Arbitrary<MemberCommand> withdrawals =
                Combinators.combine(entries, people, people)
                        .as((e, p, by) -> new MemberCommand.Withdraw(DIVISION, e, p, by));
        Arbitrary<MemberCommand> cultures =
                Combinators.combine(entries, Arbitraries.integers().between(0, 2))
                        .as(
                                (e, n) ->
                                        new MemberCommand.RecordEngagement(
                                                DIVISION, e, new ManagerEngagement(n, n)));
        return Arbitraries.oneOf(acceptances, acceptances, confirmations, withdrawals, cultures)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }
}
