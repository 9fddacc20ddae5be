package org.essaim.incubator.desk.read;

import module java.base;

import org.essaim.contract.SeatKind;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.incubator.board.domain.Succession;
import org.essaim.incubator.board.domain.SuccessionState;
import org.essaim.incubator.board.domain.Term;
import org.essaim.web.identity.Caller;
import org.springframework.stereotype.Component;

/** Who directs, where that is not settled (R01). */
@Component
class SuccessionItems {

    /** So many days ahead somebody has to look after the seat of the director. */
    private static final int AHEAD = 60;

    List<WorkItem> of(Caller caller, BoardState board, LocalDate today) {
        Set<SeatKind> kinds = SeatKind.of(caller.roles());
        List<WorkItem> all = new ArrayList<>();
        for (SuccessionState known : board.successions().values()) {
            if (mayConfirm(known, caller, board, today)) {
                all.add(toConfirm(known.succession(), board));
            }
            if (mayContradict(known, caller, board, today)) {
                all.add(
                        new BoardWork.SuccessionToContradict(
                                known.succession().successionId(),
                                known.succession().from().minusDays(1)));
            }
        }
        if (board.on(today).stream()
                        .anyMatch(
                                term ->
                                        term.holder().equals(caller.person())
                                                && kinds.contains(term.kind()))
                || board.directorOn(today).isEmpty() && kinds.contains(SeatKind.DIRECTOR)) {
            withoutDirector(board, today)
                    .filter(day -> !day.isAfter(today.plusDays(AHEAD)))
                    .ifPresent(day -> all.add(new BoardWork.DirectorToSeat(day)));
        }
        return all;
    }

    private static BoardWork.SuccessionToConfirm toConfirm(Succession it, BoardState board) {
        return new BoardWork.SuccessionToConfirm(
                it.successionId(), it.successor(), it.from(), board.lastDayToConfirm(it));
    }

    private static boolean mayConfirm(
            SuccessionState known, Caller caller, BoardState board, LocalDate today) {
        Set<SeatKind> mine = board.sidesOf(caller.person(), SeatKind.of(caller.roles()), today);
        Set<SeatKind> both = new HashSet<>(known.succession().sides());
        both.addAll(mine);
        return known.stage() == SuccessionState.Stage.PROPOSED
                && !mine.isEmpty()
                && both.size() > 1
                && !known.proposedBy().equals(caller.person())
                && !board.lastDayToConfirm(known.succession()).isBefore(today);
    }

    private static boolean mayContradict(
            SuccessionState known, Caller caller, BoardState board, LocalDate today) {
        return known.stage() == SuccessionState.Stage.CONFIRMED
                && SeatKind.of(caller.roles()).contains(SeatKind.DIRECTOR)
                && board.directorOn(today)
                        .filter(term -> term.holder().equals(caller.person()))
                        .map(Term::seatId)
                        .filter(seat -> seat.equals(known.endedSeat()))
                        .isPresent();
    }

    /** The first day from today on that has no director; empty where a term has no end. */
    private static Optional<LocalDate> withoutDirector(BoardState board, LocalDate today) {
        LocalDate day = today;
        Optional<Term> director = board.directorOn(day);
        while (director.isPresent()) {
            if (director.get().until() == null) {
                return Optional.empty();
            }
            day = director.get().until().plusDays(1);
            director = board.directorOn(day);
        }
        return Optional.of(day);
    }
}
