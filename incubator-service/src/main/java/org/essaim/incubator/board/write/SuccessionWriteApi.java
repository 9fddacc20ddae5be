package org.essaim.incubator.board.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.contract.SeatKind;
import org.essaim.incubator.board.domain.BoardCommand;
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

/** The board seats a director where nobody directs, or the director is gone (R01). */
@RestController
@RequestMapping("/api/v1/board/successions")
class SuccessionWriteApi {

    private static final String SUCCESSION = "/api/v1/board/successions/{successionId}";

    private final CommandGateway commands;
    private final EntryIds ids;

    SuccessionWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /**
     * Who directs from a day on.
     *
     * @param successor absent where the seat is only to be empty
     * @param from today or later where nobody directs then; otherwise more than 7 days after the
     *     other side confirmed it
     * @param until the last day; may be left out
     */
    record Succession(@Known PersonId successor, @NotNull LocalDate from, LocalDate until) {}

    /** Proposes a director, or an empty seat, to the other side of the board (R01). */
    @Allowed({Role.DIRECTOR, Role.EMPLOYEE_REPRESENTATIVE, Role.USER_REPRESENTATIVE})
    @PostMapping
    ResponseEntity<Created> propose(Caller caller, @Valid @RequestBody Succession succession) {
        UUID successionId = ids.of("succession", "board", caller.person());
        commands.sendAndWait(
                new BoardCommand.ProposeSuccession(
                        successionId,
                        succession.successor(),
                        succession.from(),
                        succession.until(),
                        caller.person(),
                        SeatKind.of(caller.roles())));
        return Created.of(successionId, SUCCESSION);
    }

    /** Confirms what the other side of the board proposed: it is so (R01). */
    @Allowed({Role.DIRECTOR, Role.EMPLOYEE_REPRESENTATIVE, Role.USER_REPRESENTATIVE})
    @PostMapping("/{successionId}/confirm")
    ResponseEntity<Created> confirm(@PathVariable UUID successionId, Caller caller) {
        commands.sendAndWait(
                new BoardCommand.ConfirmSuccession(
                        successionId, caller.person(), SeatKind.of(caller.roles())));
        return Created.of(successionId, SUCCESSION);
    }

    /** Says that the director is not gone and keeps the seat, while it is still theirs (R01). */
    @Allowed(Role.DIRECTOR)
    @PostMapping("/{successionId}/contradict")
    ResponseEntity<Created> contradict(@PathVariable UUID successionId, Caller caller) {
        commands.sendAndWait(new BoardCommand.ContradictSuccession(successionId, caller.person()));
        return Created.of(successionId, SUCCESSION);
    }
}
