package org.essaim.incubator.board.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;

/** Whoever is seated and leaves in whatever order, the board is one that may decide. */
class BoardProperties {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 30;

    /**
     * Something asked some days after the one before.
     *
     * @param kind 0 to 3 seat, 4 end, 5 convene, 6 propose, 7 confirm, 8 contradict, 9 a deputy
     */
    record Ask(int kind, int seat, int person, SeatKind of, int later, int from, int length) {}

    @Property(tries = 2_000)
    @Rule({"R01", "R02"})
    void there_is_never_a_second_director_and_nobody_sits_twice_and_the_past_stays(
            @ForAll("histories") List<Ask> asks) {
        BoardState state = BoardState.EMPTY;
        LocalDate today = FIRST_DAY;
        for (Ask ask : asks) {
            today = today.plusDays(ask.later());
            BoardState before = state;
            for (BoardEvent event : accepted(command(ask, today), state, today)) {
                state = BoardState.evolve(state, event);
            }
            if (state == before) {
                continue; // Nothing happened: it is as it was looked at.
            }
            for (int day = 0; day <= 4 * DAYS; day++) {
                LocalDate on = FIRST_DAY.plusDays(day);
                List<Term> sitting = state.on(on);
                assertThat(sitting).extracting(Term::holder).doesNotHaveDuplicates();
                assertThat(sitting.stream().filter(t -> t.kind() == SeatKind.DIRECTOR).count())
                        .isLessThanOrEqualTo(1);
                state.deputiesOn(on)
                        .forEach(
                                deputy ->
                                        assertThat(sides(sitting)).doesNotContain(deputy.deputy()));
                if (on.isBefore(today)) {
                    assertThat(sitting)
                            .extracting(Term::seatId)
                            .isEqualTo(before.on(on).stream().map(Term::seatId).toList());
                }
            }
        }
        state.meetings().forEach(on -> assertThat(on).isAfterOrEqualTo(FIRST_DAY));
    }

    private static List<PersonId> sides(List<Term> sitting) {
        return sitting.stream()
                .filter(term -> term.kind() != SeatKind.DIRECTOR)
                .map(Term::holder)
                .toList();
    }

    private static List<BoardEvent> accepted(
            BoardCommand command, BoardState state, LocalDate today) {
        Circumstances at = new Circumstances(BusinessDay.startOf(today), Policy.FOUNDING);
        Decision<BoardEvent, BoardRefusal> decision = BoardDecider.decide(command, state, at);
        assertThat(BoardDecider.decide(command, state, at)).isEqualTo(decision);
        return switch (decision) {
            case Decision.Accepted<BoardEvent, BoardRefusal>(var events) -> events;
            case Decision.Refused<BoardEvent, BoardRefusal>(var refusal) -> {
                assertThat(refusal.code()).isNotBlank();
                yield List.of();
            }
        };
    }

    private static BoardCommand command(Ask a, LocalDate today) {
        PersonId person = new PersonId("p-" + a.person());
        LocalDate from = today.plusDays(a.from());
        return switch (a.kind()) {
            case 4 -> new BoardCommand.EndTerm(NamedUuid.of("seat", "" + a.seat()), from, person);
            case 5 -> new BoardCommand.Convene(from, person);
            case 6, 7, 8, 9 -> succession(a, person, from);
            default ->
                    new BoardCommand.Seat(
                            new Term(
                                    NamedUuid.of("seat", "" + a.seat()),
                                    person,
                                    a.of(),
                                    from,
                                    a.length() == 0 ? null : from.plusDays(a.length() - 1)),
                            person);
        };
    }

    private static BoardCommand succession(Ask a, PersonId person, LocalDate from) {
        UUID id = NamedUuid.of("succession", "" + a.seat() % 3);
        Set<SeatKind> roles = Set.of(SeatKind.values());
        PersonId other = new PersonId("p-" + (a.seat() % 5));
        return switch (a.kind()) {
            case 6 ->
                    new BoardCommand.ProposeSuccession(
                            id, a.length() == 0 ? null : other, from, null, person, roles);
            case 7 -> new BoardCommand.ConfirmSuccession(id, person, roles);
            case 8 -> new BoardCommand.ContradictSuccession(id, person);
            default ->
                    new BoardCommand.NameDeputy(id, other, from, from.plusDays(a.length()), person);
        };
    }

    @Provide
    Arbitrary<List<Ask>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(SeatKind.values()),
                        Arbitraries.of(0, 0, 1, 5),
                        Arbitraries.integers().between(-2, DAYS),
                        Arbitraries.integers().between(0, DAYS))
                .as(Ask::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(25);
    }
}
