package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Copies;

/**
 * Every term there was, is and will be, who acts for a director, who might follow, and the days of
 * the meetings.
 */
public record BoardState(
        List<Term> terms,
        Set<LocalDate> meetings,
        List<Deputy> deputies,
        Map<UUID, SuccessionState> successions) {

    public static final BoardState EMPTY = new BoardState(List.of(), Set.of(), List.of(), Map.of());

    /** Whose word on who directs counts where nobody does, or where the director is gone (R01). */
    static final List<SeatKind> SIDES =
            List.of(SeatKind.EMPLOYEE_REPRESENTATIVE, SeatKind.USER_REPRESENTATIVE);

    public BoardState {
        terms = Copies.of(terms);
        meetings = Copies.of(meetings);
        deputies = Copies.of(deputies);
        successions = Copies.of(successions);
    }

    public static BoardState evolve(BoardState state, BoardEvent event) {
        return switch (event) {
            case BoardEvent.Seated seated -> state.with(Copies.with(state.terms, seated.term()));
            case BoardEvent.TermEnded ended -> state.ending(ended.seatId(), ended.lastDay());
            case BoardEvent.Convened convened ->
                    new BoardState(
                            state.terms,
                            Copies.with(state.meetings, convened.on()),
                            state.deputies,
                            state.successions);
            case BoardEvent.DeputyNamed named ->
                    state.withDeputies(Copies.with(state.deputies, named.deputy()));
            case BoardEvent.DeputyEnded ended ->
                    state.withDeputies(
                            state.deputies.stream().map(one -> ended(one, ended)).toList());
            case BoardEvent.SuccessionProposed proposed -> state.with(SuccessionState.of(proposed));
            case BoardEvent.SuccessionConfirmed confirmed ->
                    state.succession(confirmed.successionId())
                            .map(known -> state.with(known.with(confirmed)))
                            .orElse(state);
            case BoardEvent.SuccessionContradicted contradicted ->
                    state.succession(contradicted.successionId())
                            .map(state::contradicted)
                            .orElse(state);
        };
    }

    /** The term goes on as before, and the successor never had a seat. */
    private BoardState contradicted(SuccessionState known) {
        BoardState kept = ending(known.endedSeat(), known.formerUntil());
        return kept.with(
                        kept.terms.stream()
                                .filter(term -> !term.seatId().equals(known.successionId()))
                                .toList())
                .with(known.contradicted());
    }

    private BoardState ending(UUID seatId, LocalDate lastDay) {
        return with(
                terms.stream()
                        .map(term -> term.seatId().equals(seatId) ? term.until(lastDay) : term)
                        .toList());
    }

    private BoardState with(List<Term> changed) {
        return new BoardState(changed, meetings, deputies, successions);
    }

    private BoardState withDeputies(List<Deputy> changed) {
        return new BoardState(terms, meetings, changed, successions);
    }

    private BoardState with(SuccessionState changed) {
        return new BoardState(
                terms,
                meetings,
                deputies,
                Copies.with(successions, changed.successionId(), changed));
    }

    private static Deputy ended(Deputy deputy, BoardEvent.DeputyEnded ended) {
        return deputy.deputyId().equals(ended.deputyId()) ? deputy.until(ended.lastDay()) : deputy;
    }

    /** Who sits on that day; nobody twice, and one director at most. */
    public List<Term> on(LocalDate day) {
        return terms.stream().filter(term -> term.covers(day)).toList();
    }

    public boolean meetsOn(LocalDate day) {
        return meetings.contains(day);
    }

    public Optional<Term> directorOn(LocalDate day) {
        return on(day).stream().filter(term -> term.kind() == SeatKind.DIRECTOR).findFirst();
    }

    /** Who acts for the director of that day; nobody for a seat that is empty. */
    public List<Deputy> deputiesOn(LocalDate day) {
        Optional<UUID> seat = directorOn(day).map(Term::seatId);
        return deputies.stream()
                .filter(one -> one.covers(day) && seat.equals(Optional.of(one.seatId())))
                .toList();
    }

    /**
     * For whom somebody speaks on a day: for the side of the seat, and with the director's role for
     * a side on which nobody sits, so that the authority never gets stuck (R01).
     *
     * @param roles the seats that the person's roles fit
     */
    public Set<SeatKind> sidesOf(PersonId person, Set<SeatKind> roles, LocalDate day) {
        Set<SeatKind> sides = EnumSet.noneOf(SeatKind.class);
        on(day).stream()
                .filter(term -> term.holder().equals(person) && roles.contains(term.kind()))
                .map(Term::kind)
                .filter(SIDES::contains)
                .forEach(sides::add);
        if (sides.isEmpty() && roles.contains(SeatKind.DIRECTOR)) {
            SIDES.stream().filter(kind -> !sits(kind, day)).forEach(sides::add);
        }
        return sides;
    }

    /** After that day it is too late to confirm it: who loses the seat is given notice (R01). */
    public LocalDate lastDayToConfirm(Succession succession) {
        return directorOn(succession.from()).isPresent()
                ? succession.from().minusDays(SuccessionDecider.NOTICE + 1L)
                : succession.from();
    }

    boolean isDeputy(PersonId person, LocalDate day) {
        return deputiesOn(day).stream().anyMatch(one -> one.deputy().equals(person));
    }

    boolean sits(SeatKind kind, LocalDate day) {
        return on(day).stream().anyMatch(term -> term.kind() == kind);
    }

    Optional<Term> term(UUID seatId) {
        return terms.stream().filter(term -> term.seatId().equals(seatId)).findFirst();
    }

    Optional<Deputy> deputy(UUID deputyId) {
        return deputies.stream().filter(one -> one.deputyId().equals(deputyId)).findFirst();
    }

    Optional<SuccessionState> succession(UUID successionId) {
        return Optional.ofNullable(successions.get(successionId));
    }
}
