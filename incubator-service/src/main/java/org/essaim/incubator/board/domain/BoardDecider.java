package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** One director, one seat a person, and meetings under a director (R01, R02). */
public final class BoardDecider {

    /** Days that one deputy has at most: a summer, not a term. */
    public static final int DEPUTY_DAYS = 92;

    private BoardDecider() {}

    public static Decision<BoardEvent, BoardRefusal> decide(
            BoardCommand command, BoardState state, Circumstances at) {
        return switch (command) {
            case BoardCommand.Seat seat -> seat(seat, state, at);
            case BoardCommand.EndTerm end -> end(end, state, at);
            case BoardCommand.Convene convene -> convene(convene, state, at);
            case BoardCommand.NameDeputy name -> name(name, state, at);
            case BoardCommand.EndDeputy end -> end(end, state, at);
            case BoardCommand.ProposeSuccession propose ->
                    SuccessionDecider.propose(propose, state, at);
            case BoardCommand.ConfirmSuccession confirm ->
                    SuccessionDecider.confirm(confirm, state, at);
            case BoardCommand.ContradictSuccession contradict ->
                    SuccessionDecider.contradict(contradict, state, at);
        };
    }

    /**
     * Whether somebody with the director's role acts as the director on that day: who has the seat,
     * a deputy, and nobody beside (R01). Where nobody has it the role is enough only as long as the
     * board cannot seat somebody, as at the very beginning.
     *
     * @return empty if so
     */
    public static Optional<BoardRefusal> mayDirect(
            BoardState state, PersonId person, LocalDate day) {
        Optional<Term> director = state.directorOn(day);
        if (director.isEmpty()) {
            return BoardState.SIDES.stream().allMatch(side -> state.sits(side, day))
                    ? Optional.of(new BoardRefusal.Vacant(day))
                    : Optional.empty();
        }
        return director.get().holder().equals(person) || state.isDeputy(person, day)
                ? Optional.empty()
                : Optional.of(new BoardRefusal.NotTheDirector(day));
    }

    private static Decision<BoardEvent, BoardRefusal> seat(
            BoardCommand.Seat c, BoardState state, Circumstances at) {
        Term term = c.term();
        if (state.term(term.seatId()).isPresent()) {
            return Decision.alreadyDone();
        }
        return noDeputy(term.kind() == SeatKind.DIRECTOR, c.person(), state, at)
                .and(notPast(term.from(), BoardRefusal.Past::new, at))
                .and(Seats.free(term, Set.of(), BoardRefusal.SeatedAlready::new, state))
                .accept(() -> new BoardEvent.Seated(term, c.person()));
    }

    private static Decision<BoardEvent, BoardRefusal> end(
            BoardCommand.EndTerm c, BoardState state, Circumstances at) {
        Optional<Term> known = state.term(c.seatId());
        if (known.isEmpty()) {
            return Decision.refuse(new BoardRefusal.NoSuchSeat(c.seatId()));
        }
        LocalDate until = known.get().until();
        if (c.lastDay().equals(until)) {
            return Decision.alreadyDone();
        }
        return noDeputy(known.get().kind() == SeatKind.DIRECTOR, c.person(), state, at)
                .and(earlier(c.lastDay(), until, at))
                .accept(() -> new BoardEvent.TermEnded(c.seatId(), c.lastDay(), c.person()));
    }

    private static Decision<BoardEvent, BoardRefusal> convene(
            BoardCommand.Convene c, BoardState state, Circumstances at) {
        if (state.meetsOn(c.on())) {
            return Decision.alreadyDone();
        }
        return notPast(c.on(), BoardRefusal.MeetingPast::new, at)
                .refuseIf(
                        state.directorOn(c.on()).isEmpty(),
                        () -> new BoardRefusal.NoDirector(c.on()))
                .accept(() -> new BoardEvent.Convened(c.on(), c.person()));
    }

    private static Decision<BoardEvent, BoardRefusal> name(
            BoardCommand.NameDeputy c, BoardState state, Circumstances at) {
        if (state.deputy(c.deputyId()).isPresent()) {
            return Decision.alreadyDone();
        }
        LocalDate latest = c.from().plusDays(DEPUTY_DAYS - 1L);
        Optional<Term> director =
                state.directorOn(c.from()).filter(term -> term.holder().equals(c.person()));
        return noDeputy(true, c.person(), state, at)
                .and(notPast(c.from(), BoardRefusal.Past::new, at))
                .refuseIf(director.isEmpty(), () -> new BoardRefusal.NotTheDirector(c.from()))
                .refuseIf(
                        c.until().isBefore(c.from()),
                        () -> new BoardRefusal.EndsBeforeItBegins(c.from(), c.until()))
                .refuseIf(
                        c.until().isAfter(latest),
                        () -> new BoardRefusal.DeputyTooLong(c.until(), latest))
                .refuseIf(
                        () -> sits(deputy(c, director.get()), state),
                        () -> new BoardRefusal.DeputySeated(c.deputy()))
                .accept(() -> new BoardEvent.DeputyNamed(deputy(c, director.get()), c.person()));
    }

    private static Deputy deputy(BoardCommand.NameDeputy c, Term director) {
        return new Deputy(c.deputyId(), director.seatId(), c.deputy(), c.from(), c.until());
    }

    private static boolean sits(Deputy deputy, BoardState state) {
        return state.terms().stream()
                .filter(term -> term.holder().equals(deputy.deputy()))
                .anyMatch(deputy::overlaps);
    }

    private static Decision<BoardEvent, BoardRefusal> end(
            BoardCommand.EndDeputy c, BoardState state, Circumstances at) {
        Optional<Deputy> known = state.deputy(c.deputyId());
        if (known.isEmpty()) {
            return Decision.refuse(new BoardRefusal.NoSuchDeputy(c.deputyId()));
        }
        LocalDate until = known.get().until();
        return c.lastDay().equals(until)
                ? Decision.alreadyDone()
                : earlier(c.lastDay(), until, at)
                        .accept(
                                () ->
                                        new BoardEvent.DeputyEnded(
                                                c.deputyId(), c.lastDay(), c.person()));
    }

    /** A deputy gives nobody the director's seat, takes it from nobody and names no deputy. */
    private static Checks<BoardRefusal> noDeputy(
            boolean guarded, PersonId person, BoardState state, Circumstances at) {
        return Checks.<BoardRefusal>none()
                .refuseIf(
                        guarded && state.isDeputy(person, at.today()),
                        BoardRefusal.NotForDeputies::new);
    }

    private static Checks<BoardRefusal> earlier(
            LocalDate lastDay, LocalDate until, Circumstances at) {
        return Checks.<BoardRefusal>none()
                .refuseIf(
                        until != null && lastDay.isAfter(until),
                        () -> new BoardRefusal.NotEarlier(until))
                .and(notPast(lastDay, BoardRefusal.LastDayPast::new, at));
    }

    private static Checks<BoardRefusal> notPast(
            LocalDate day,
            BiFunction<LocalDate, LocalDate, BoardRefusal> refusal,
            Circumstances at) {
        return Checks.<BoardRefusal>none()
                .refuseIf(day.isBefore(at.today()), () -> refusal.apply(day, at.today()));
    }
}
