package org.essaim.incubator.board.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.contract.SeatKind;
import org.essaim.incubator.board.domain.BoardCommand;
import org.essaim.incubator.board.domain.Term;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Known;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The director fills the seats of the board and convenes it (R01, R02). */
@RestController
@RequestMapping("/api/v1/board")
class BoardWriteApi {

    private static final String SEAT = "/api/v1/board/seats/{seatId}";
    private static final String DEPUTY = "/api/v1/board/deputies/{deputyId}";

    private final CommandGateway commands;
    private final EntryIds ids;

    BoardWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /**
     * A seat for somebody.
     *
     * @param from the first day, today or later
     * @param until the last day; may be left out
     */
    record NewSeat(
            @NotNull @Known PersonId holder,
            @NotNull SeatKind kind,
            @NotNull LocalDate from,
            LocalDate until) {}

    /**
     * Whoever acts for the director, from a first to a last day: at most 92 days.
     *
     * @param until the last day, at most 92 days with the first
     */
    record Deputy(
            @NotNull @Known PersonId deputy, @NotNull LocalDate from, @NotNull LocalDate until) {}

    /** The last day of a term. */
    record End(@NotNull LocalDate lastDay) {}

    /** A day to meet on. */
    record NewMeeting(@NotNull LocalDate on) {}

    /** Gives a seat; refused beside another director, and to somebody seated already (R01, R02). */
    @Allowed(Role.DIRECTOR)
    @PostMapping("/seats")
    ResponseEntity<Created> seat(Caller caller, @Valid @RequestBody NewSeat seat) {
        UUID seatId = ids.of("seat", "board", caller.person());
        commands.sendAndWait(
                new BoardCommand.Seat(
                        new Term(seatId, seat.holder(), seat.kind(), seat.from(), seat.until()),
                        caller.person()));
        return Created.of(seatId, SEAT);
    }

    /** Ends somebody's term with a day, today or later (R02). */
    @Allowed(Role.DIRECTOR)
    @PostMapping("/seats/{seatId}/close")
    ResponseEntity<Created> close(
            @PathVariable UUID seatId, Caller caller, @Valid @RequestBody End end) {
        commands.sendAndWait(new BoardCommand.EndTerm(seatId, end.lastDay(), caller.person()));
        return Created.of(seatId, SEAT);
    }

    /** Convenes the board on a day; one meeting a day (R02). */
    @Allowed(Role.DIRECTOR)
    @PostMapping("/meetings")
    ResponseEntity<Created> convene(Caller caller, @Valid @RequestBody NewMeeting meeting) {
        commands.sendAndWait(new BoardCommand.Convene(meeting.on(), caller.person()));
        return Created.of(meeting.on(), "/api/v1/board/meetings/{on}");
    }

    /** Names a deputy, who acts as the director on some days and is recorded as such (R01). */
    @Allowed(Role.DIRECTOR)
    @PostMapping("/deputies")
    ResponseEntity<Created> nameDeputy(Caller caller, @Valid @RequestBody Deputy deputy) {
        UUID deputyId = ids.of("deputy", "board", caller.person());
        commands.sendAndWait(
                new BoardCommand.NameDeputy(
                        deputyId, deputy.deputy(), deputy.from(), deputy.until(), caller.person()));
        return Created.of(deputyId, DEPUTY);
    }

    /** Ends a deputy's time with a day, today or later (R01). */
    @Allowed(Role.DIRECTOR)
    @PostMapping("/deputies/{deputyId}/close")
    ResponseEntity<Created> closeDeputy(
            @PathVariable UUID deputyId, Caller caller, @Valid @RequestBody End end) {
        commands.sendAndWait(new BoardCommand.EndDeputy(deputyId, end.lastDay(), caller.person()));
        return Created.of(deputyId, DEPUTY);
    }
}
