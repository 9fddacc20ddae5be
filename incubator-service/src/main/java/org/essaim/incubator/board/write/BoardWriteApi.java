package org.essaim.incubator.board.write;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.incubator.board.domain.BoardCommand;
import org.essaim.incubator.board.domain.Term;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The director fills the seats of the board and calls it together (R01, R02). */
@RestController
@RequestMapping("/api/v1/board")
class BoardWriteApi {

    private static final int LAST_YEAR = 9999;

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
    record Seat(PersonId holder, SeatKind kind, LocalDate from, LocalDate until) {
        Seat {
            if (holder == null || kind == null || from == null) {
                throw new IllegalArgumentException("holder, kind or from is missing");
            }
            within("from", from);
            within("until", until);
        }
    }

    /** The last day of a term. */
    record End(LocalDate lastDay) {
        End {
            if (lastDay == null) {
                throw new IllegalArgumentException("lastDay is missing");
            }
            within("lastDay", lastDay);
        }
    }

    /** A day to meet on. */
    record Meeting(LocalDate on) {
        Meeting {
            if (on == null) {
                throw new IllegalArgumentException("on is missing");
            }
            within("on", on);
        }
    }

    /** The seat as it was given. */
    record Given(UUID seatId) {}

    /** Gives a seat; refused beside another director, and to somebody seated already (R01, R02). */
    @Allowed(Role.DIRECTOR)
    @PostMapping("/seats")
    ResponseEntity<Given> seat(
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody Seat seat) {
        UUID seatId = ids.of("seat", "board", caller.person(), key);
        commands.sendAndWait(
                new BoardCommand.Seat(
                        new Term(seatId, seat.holder(), seat.kind(), seat.from(), seat.until()),
                        caller.person()));
        return created(new Given(seatId), "seats");
    }

    /** Ends somebody's term with a day, today or later (R02). */
    @Allowed(Role.DIRECTOR)
    @PostMapping("/seats/{seatId}/close")
    ResponseEntity<Given> end(@PathVariable UUID seatId, Caller caller, @RequestBody End end) {
        commands.sendAndWait(new BoardCommand.EndTerm(seatId, end.lastDay(), caller.person()));
        return created(new Given(seatId), "seats");
    }

    /** Calls the board together on a day; one meeting a day (R02). */
    @Allowed(Role.DIRECTOR)
    @PostMapping("/meetings")
    ResponseEntity<Meeting> convene(Caller caller, @RequestBody Meeting meeting) {
        commands.sendAndWait(new BoardCommand.Convene(meeting.on(), caller.person()));
        return created(meeting, "meetings");
    }

    private static void within(String name, LocalDate day) {
        if (day != null && day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(name + " is a day up to the year " + LAST_YEAR);
        }
    }

    private static <T> ResponseEntity<T> created(T body, String where) {
        return ResponseEntity.created(URI.create("/api/v1/board/" + where)).body(body);
    }
}
