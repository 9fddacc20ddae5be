package org.essaim.incubator.agenda.write;

import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.SeatKind;
import org.essaim.contract.WrittenText;
import org.essaim.incubator.agenda.domain.AgendaItemCommand;
import org.essaim.incubator.agenda.domain.Choice;
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

/** The board puts matters to the vote and decides (R02, R71). */
@RestController
@RequestMapping("/api/v1/board/matters")
class AgendaWriteApi {

    private static final int LAST_YEAR = 9999;

    private final CommandGateway commands;
    private final EntryIds ids;

    AgendaWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** What the board should decide; a generalization case needs none, it comes by itself. */
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
    record Conclusion(LocalDate reviewOn) {
        Conclusion {
            if (reviewOn != null && reviewOn.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("reviewOn is a day up to the year " + LAST_YEAR);
            }
        }
    }

    /** What it was about. */
    record Entry(UUID matterId) {}

    /** Puts a question before the board (R02). */
    @Allowed({Role.DIRECTOR, Role.EMPLOYEE_REPRESENTATIVE, Role.USER_REPRESENTATIVE})
    @PostMapping
    ResponseEntity<Entry> put(
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody Question question) {
        UUID matter = ids.of("matter", "board", caller.person(), key);
        commands.sendAndWait(
                new AgendaItemCommand.PutQuestion(
                        matter, question.question(), caller.person(), seats(caller)));
        return created(matter);
    }

    /** Votes from the caller's seat in today's meeting, once (R02). */
    @Allowed({Role.DIRECTOR, Role.EMPLOYEE_REPRESENTATIVE, Role.USER_REPRESENTATIVE})
    @PostMapping("/{matterId}/votes")
    ResponseEntity<Entry> vote(
            @PathVariable UUID matterId,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody Ballot ballot) {
        UUID voteId = ids.of("board vote", matterId.toString(), caller.person(), key);
        commands.sendAndWait(
                new AgendaItemCommand.CastVote(
                        matterId, voteId, caller.person(), seats(caller), ballot.choice()));
        return created(matterId);
    }

    /** Counts the votes of today's meeting; refused without both sides, or by a tie (R02). */
    @Allowed({Role.DIRECTOR, Role.EMPLOYEE_REPRESENTATIVE, Role.USER_REPRESENTATIVE})
    @PostMapping("/{matterId}/conclusion")
    ResponseEntity<Entry> conclude(
            @PathVariable UUID matterId, Caller caller, @RequestBody Conclusion conclusion) {
        commands.sendAndWait(
                new AgendaItemCommand.Conclude(
                        matterId, caller.person(), seats(caller), conclusion.reviewOn()));
        return created(matterId);
    }

    private static ResponseEntity<Entry> created(UUID matter) {
        return ResponseEntity.created(URI.create("/api/v1/board/matters/" + matter))
                .body(new Entry(matter));
    }

    /** For which seats the caller's token speaks. */
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
