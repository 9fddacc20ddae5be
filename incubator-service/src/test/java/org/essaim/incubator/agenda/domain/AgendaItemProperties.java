package org.essaim.incubator.agenda.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Decision;
import org.essaim.contract.voting.Choice;
import org.essaim.testkit.Rule;

/** Whoever votes when and however often: what is decided is valid, and it is decided once. */
@Rule("R02")
class AgendaItemProperties {

    /**
     * Something asked some days after the one before.
     *
     * @param kind 0 to 4 vote, 5 abstain, 6 to 8 close, 9 add again
     * @param present who sits on that day, as bits
     */
    record Ask(
            int kind, int person, int entry, boolean yes, int later, int present, boolean meets) {}

    @Property(tries = 10_000)
    void a_decision_has_both_sides_a_majority_and_one_vote_a_person_of_one_meeting(
            @ForAll("histories") List<Ask> asks) {
        List<AgendaItemEvent> history = new ArrayList<>();
        AgendaItemState state = AgendaItemState.UNKNOWN;
        LocalDate today = SampleBoard.DAY;
        for (AgendaItemEvent event : accepted(SampleBoard.add(), state, SampleBoard.on(today))) {
            history.add(event);
            state = AgendaItemState.evolve(state, event);
        }
        for (Ask ask : asks) {
            today = today.plusDays(ask.later());
            BoardComposition board = SampleBoard.of(today, ask.meets(), present(ask.present()));
            for (AgendaItemEvent event : accepted(command(ask, today), state, board)) {
                history.add(event);
                state = AgendaItemState.evolve(state, event);
                assertSeated(event, board);
                assertEverybodyWasAwaited(event, board, history);
            }
        }
        assertHonest(history);
        history.forEach(event -> AgendaItemState.evolve(AgendaItemState.UNKNOWN, event));
    }

    /** Judged by the events alone, in other words than the decider's. */
    private static void assertHonest(List<AgendaItemEvent> history) {
        List<AgendaItemEvent.VoteCast> cast = new ArrayList<>();
        int decisions = 0;
        for (AgendaItemEvent event : history) {
            switch (event) {
                case AgendaItemEvent.Added _ -> assertThat(cast).isEmpty();
                case AgendaItemEvent.VoteCast vote -> {
                    assertThat(decisions).isZero();
                    cast.add(vote);
                }
                case AgendaItemEvent.Abstained _ -> assertThat(decisions).isZero();
                case AgendaItemEvent.Decided decided -> {
                    decisions++;
                    assertValid(decided, cast);
                }
            }
        }
        assertThat(decisions).isLessThanOrEqualTo(1);
    }

    private static void assertValid(
            AgendaItemEvent.Decided decided, List<AgendaItemEvent.VoteCast> cast) {
        List<BoardVote> votes =
                cast.stream()
                        .filter(vote -> vote.meetingOn().equals(decided.meetingOn()))
                        .map(AgendaItemEvent.VoteCast::vote)
                        .toList();
        assertThat(decided.votes()).isEqualTo(votes);
        assertThat(votes).extracting(BoardVote::person).doesNotHaveDuplicates();
        assertThat(votes).extracting(BoardVote::seatId).doesNotHaveDuplicates();
        assertThat(votes.stream().map(BoardVote::seat).collect(Collectors.toSet()))
                .contains(SeatKind.EMPLOYEE_REPRESENTATIVE, SeatKind.USER_REPRESENTATIVE);
        long winning = votes.stream().filter(v -> v.choice() == decided.majority()).count();
        assertThat(2 * winning).isGreaterThan(votes.size());
        assertThat(decided.reviewOn() == null).isEqualTo(decided.majority() == Choice.YES);
    }

    private static void assertEverybodyWasAwaited(
            AgendaItemEvent event, BoardComposition board, List<AgendaItemEvent> history) {
        if (event instanceof AgendaItemEvent.Decided decided
                && decided.meetingOn().equals(board.on())) {
            Set<UUID> known = new HashSet<>();
            for (AgendaItemEvent before : history) {
                switch (before) {
                    case AgendaItemEvent.VoteCast(_, var vote, var on, _)
                            when on.equals(board.on()) ->
                            known.add(vote.seatId());
                    case AgendaItemEvent.Abstained(_, _, _, var seat, var on, _)
                            when on.equals(board.on()) ->
                            known.add(seat.seatId());
                    default -> {}
                }
            }
            assertThat(known)
                    .containsAll(board.seats().values().stream().map(BoardSeat::seatId).toList());
        }
    }

    private static void assertSeated(AgendaItemEvent event, BoardComposition board) {
        if (event instanceof AgendaItemEvent.VoteCast cast) {
            assertThat(board.meets()).isTrue();
            assertThat(board.seats()).containsKey(cast.vote().person());
            assertThat(cast.meetingOn()).isEqualTo(board.on());
        }
    }

    private static List<AgendaItemEvent> accepted(
            AgendaItemCommand command, AgendaItemState state, BoardComposition board) {
        var at = SampleBoard.at(board.on());
        Decision<AgendaItemEvent, AgendaItemRefusal> decision =
                AgendaItemDecider.decide(command, state, board, at);
        assertThat(AgendaItemDecider.decide(command, state, board, at)).isEqualTo(decision);
        return switch (decision) {
            case Decision.Accepted<AgendaItemEvent, AgendaItemRefusal>(var events) -> events;
            case Decision.Refused<AgendaItemEvent, AgendaItemRefusal>(var refusal) -> {
                assertThat(refusal.code()).isNotBlank();
                yield List.of();
            }
        };
    }

    private static AgendaItemCommand command(Ask a, LocalDate today) {
        return switch (a.kind()) {
            case 6, 7, 8 -> SampleBoard.close(a.kind() == 6 ? null : today.plusDays(a.kind() - 6));
            case 9 -> SampleBoard.add();
            case 5 -> SampleBoard.abstain(SampleBoard.ALL.get(a.person()));
            default ->
                    SampleBoard.vote(
                            SampleBoard.ALL.get(a.person()),
                            a.yes() ? Choice.YES : Choice.NO,
                            a.entry());
        };
    }

    private static List<PersonId> present(int bits) {
        Set<Integer> absent = new HashSet<>();
        IntStream.range(0, 5).filter(i -> (bits & 1 << i) == 0).forEach(absent::add);
        return IntStream.range(0, 5)
                .filter(i -> !absent.contains(i))
                .mapToObj(SampleBoard.ALL::get)
                .toList();
    }

    @Provide
    Arbitrary<List<Ask>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(0, 0, 0, 0, 0, 1),
                        Arbitraries.of(31, 31, 31, 30, 15, 29, 0),
                        Arbitraries.of(true, true, true, true, false))
                .as(Ask::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(25);
    }
}
