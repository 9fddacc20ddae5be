package org.essaim.incubator.agenda.write;

import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.SeatKind;
import org.essaim.contract.WrittenText;
import org.essaim.contract.voting.Choice;
import org.essaim.incubator.agenda.domain.AgendaItemCommand;
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

/** The board asks questions, votes and decides (R02, R71). */
@RestController
@RequestMapping("/api/v1/board/agenda")
class AgendaWriteApi {

    private static final int LAST_YEAR = 9999;

    private final CommandGateway commands;
    private final EntryIds ids;

    AgendaWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** What the board should decide; a generalization case comes by itself and needs none. */
    record Question(WrittenText question) {}

    /** YES or NO. */
    record Ballot(Choice choice) {
        Ballot {
            if (choice == null) {
                throw new IllegalArgumentException("choice is missing");
            }
        }
    }

    /**
     * The end of the vote.
     *
     * @param reviewOn when a case comes back that is not generalized yet (R71)
     */
    record Closing(LocalDate reviewOn) {
        Closing {
            if (reviewOn != null && reviewOn.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("reviewOn is a day up to the year " + LAST_YEAR);
            }
        }
    }

    /** Which item it was about. */
    record Entry(UUID itemId) {}

    /** Puts a question on the agenda of the board (R02). */
    @Allowed({Role.DIRECTOR, Role.EMPLOYEE_REPRESENTATIVE, Role.USER_REPRESENTATIVE})
    @PostMapping
    ResponseEntity<Entry> ask(
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody Question question) {
        UUID item = ids.of("agenda item", "board", caller.person(), key);
        commands.sendAndWait(
                new AgendaItemCommand.Ask(
                        item, question.question(), caller.person(), seats(caller)));
        return created(item);
    }

    /** Votes from the caller's seat in today's meeting, once (R02). */
    @Allowed({Role.DIRECTOR, Role.EMPLOYEE_REPRESENTATIVE, Role.USER_REPRESENTATIVE})
    @PostMapping("/{itemId}/votes")
    ResponseEntity<Entry> vote(
            @PathVariable UUID itemId,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody Ballot ballot) {
        UUID voteId = ids.of("board vote", itemId.toString(), caller.person(), key);
        commands.sendAndWait(
                new AgendaItemCommand.CastVote(
                        itemId, voteId, caller.person(), seats(caller), ballot.choice()));
        return created(itemId);
    }

    /** Counts the votes of today's meeting; refused without both sides, or by a tie (R02). */
    @Allowed({Role.DIRECTOR, Role.EMPLOYEE_REPRESENTATIVE, Role.USER_REPRESENTATIVE})
    @PostMapping("/{itemId}/close")
    ResponseEntity<Entry> close(
            @PathVariable UUID itemId, Caller caller, @RequestBody Closing closing) {
        commands.sendAndWait(
                new AgendaItemCommand.Close(
                        itemId, caller.person(), seats(caller), closing.reviewOn()));
        return created(itemId);
    }

    private static ResponseEntity<Entry> created(UUID item) {
        return ResponseEntity.created(URI.create("/api/v1/board/agenda/" + item))
                .body(new Entry(item));
    }

    /** The seats that the caller's token allows. */
    private static Set<SeatKind> seats(Caller caller) {
        Set<SeatKind> seats = EnumSet.noneOf(SeatKind.class);
        for (SeatKind kind : SeatKind.values()) {
            if (caller.is(Role.valueOf(kind.name()))) {
                seats.add(kind);
            }
        }
        return seats;
    }
}
