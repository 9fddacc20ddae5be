package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.incubator.board.domain.BoardCommand.ConfirmSuccession;
import org.essaim.incubator.board.domain.BoardCommand.ContradictSuccession;
import org.essaim.incubator.board.domain.BoardCommand.ProposeSuccession;

/**
 * Two people, one of each side of the board, seat a director where nobody directs or the director
 * is gone; who is said to be gone has some days to say otherwise (R01).
 */
final class SuccessionDecider {

    /** Days between the word of the second side and the day on which a director loses the seat. */
    static final int NOTICE = 7;

    private SuccessionDecider() {}

    static Decision<BoardEvent, BoardRefusal> propose(
            ProposeSuccession c, BoardState state, Circumstances at) {
        if (state.succession(c.successionId()).isPresent()) {
            return Decision.alreadyDone();
        }
        Set<SeatKind> sides = state.sidesOf(c.person(), c.roles(), at.today());
        Succession succession =
                new Succession(
                        c.successionId(), c.successor(), c.from(), c.until(), List.copyOf(sides));
        return side(sides, at)
                .and(fits(succession, state, at))
                .accept(() -> new BoardEvent.SuccessionProposed(succession, c.person()));
    }

    static Decision<BoardEvent, BoardRefusal> confirm(
            ConfirmSuccession c, BoardState state, Circumstances at) {
        Optional<SuccessionState> known = state.succession(c.successionId());
        if (known.isEmpty()) {
            return Decision.refuse(new BoardRefusal.NoSuchSuccession(c.successionId()));
        }
        return switch (known.get().stage()) {
            case CONFIRMED -> Decision.alreadyDone();
            case CONTRADICTED -> Decision.refuse(new BoardRefusal.Contradicted(c.successionId()));
            case PROPOSED -> confirm(c, known.get(), state, at);
        };
    }

    private static Decision<BoardEvent, BoardRefusal> confirm(
            ConfirmSuccession c, SuccessionState proposed, BoardState state, Circumstances at) {
        Succession succession = proposed.succession();
        Set<SeatKind> sides = state.sidesOf(c.person(), c.roles(), at.today());
        Set<SeatKind> both = EnumSet.noneOf(SeatKind.class);
        both.addAll(sides);
        both.addAll(succession.sides());
        return side(sides, at)
                .refuseIf(
                        c.person().equals(proposed.proposedBy()) || both.size() < 2,
                        BoardRefusal.OneSide::new)
                .and(fits(succession, state, at))
                .acceptAll(() -> confirmed(succession, c.person(), state));
    }

    private static List<BoardEvent> confirmed(
            Succession succession, PersonId person, BoardState state) {
        Optional<Term> director = state.directorOn(succession.from());
        List<BoardEvent> events = new ArrayList<>();
        events.add(
                new BoardEvent.SuccessionConfirmed(
                        succession.successionId(),
                        director.map(Term::seatId).orElse(null),
                        director.map(Term::until).orElse(null),
                        person));
        director.ifPresent(
                term ->
                        events.add(
                                new BoardEvent.TermEnded(
                                        term.seatId(), succession.from().minusDays(1), person)));
        succession.term().ifPresent(term -> events.add(new BoardEvent.Seated(term, person)));
        return events;
    }

    static Decision<BoardEvent, BoardRefusal> contradict(
            ContradictSuccession c, BoardState state, Circumstances at) {
        Optional<SuccessionState> known = state.succession(c.successionId());
        if (known.isEmpty()) {
            return Decision.refuse(new BoardRefusal.NoSuchSuccession(c.successionId()));
        }
        return switch (known.get().stage()) {
            case CONTRADICTED -> Decision.alreadyDone();
            case PROPOSED -> Decision.refuse(new BoardRefusal.Stands(c.successionId()));
            case CONFIRMED -> contradict(c, known.get(), state, at);
        };
    }

    private static Decision<BoardEvent, BoardRefusal> contradict(
            ContradictSuccession c, SuccessionState confirmed, BoardState state, Circumstances at) {
        Optional<Term> losing =
                state.directorOn(at.today())
                        .filter(term -> term.seatId().equals(confirmed.endedSeat()))
                        .filter(term -> term.holder().equals(c.person()));
        if (losing.isEmpty()) {
            return Decision.refuse(new BoardRefusal.Stands(c.successionId()));
        }
        Term again = losing.get().until(confirmed.formerUntil());
        List<UUID> falling = followers(again, c.successionId(), state);
        falling.add(c.successionId());
        Set<UUID> leaving = new HashSet<>(falling);
        leaving.add(again.seatId());
        return Seats.free(again, leaving, BoardRefusal.SeatedAlready::new, state)
                .acceptAll(
                        () ->
                                falling.stream()
                                        .<BoardEvent>map(
                                                id ->
                                                        new BoardEvent.SuccessionContradicted(
                                                                id, c.person()))
                                        .toList());
    }

    /**
     * Those that seated somebody on days that the director has again: they stood on the seat being
     * free, and fall with what freed it, the last one first.
     */
    private static List<UUID> followers(Term again, UUID contradicted, BoardState state) {
        return state.terms().stream()
                .filter(term -> !Set.of(again.seatId(), contradicted).contains(term.seatId()))
                .filter(term -> term.kind() == SeatKind.DIRECTOR && term.overlaps(again))
                .filter(term -> isConfirmed(term, state))
                .sorted(Comparator.comparing(Term::from).reversed())
                .map(Term::seatId)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isConfirmed(Term term, BoardState state) {
        return state.succession(term.seatId())
                .filter(known -> known.stage() == SuccessionState.Stage.CONFIRMED)
                .isPresent();
    }

    private static Set<UUID> leaving(Optional<Term> director) {
        return director.stream().map(Term::seatId).collect(Collectors.toSet());
    }

    private static Checks<BoardRefusal> side(Set<SeatKind> sides, Circumstances at) {
        return Checks.<BoardRefusal>none()
                .refuseIf(sides.isEmpty(), () -> new BoardRefusal.NoSide(at.today()));
    }

    /** What must hold when it is proposed, and still when it is confirmed. */
    private static Checks<BoardRefusal> fits(
            Succession succession, BoardState state, Circumstances at) {
        LocalDate from = succession.from();
        Optional<Term> director = state.directorOn(from);
        LocalDate earliest = director.isPresent() ? at.today().plusDays(NOTICE + 1L) : at.today();
        return Checks.<BoardRefusal>none()
                .refuseIf(from.isBefore(earliest), () -> new BoardRefusal.TooEarly(from, earliest))
                .refuseIf(
                        director.isEmpty() && succession.successor() == null,
                        () -> new BoardRefusal.NothingToEnd(from))
                .and(
                        succession
                                .term()
                                .map(
                                        term ->
                                                Seats.free(
                                                        term,
                                                        leaving(director),
                                                        BoardRefusal.SuccessorSeated::new,
                                                        state))
                                .orElse(Checks.none()));
    }
}
