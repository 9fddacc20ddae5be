package org.essaim.incubator.agenda.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.Role;
import org.essaim.contract.SeatKind;
import org.essaim.contract.WrittenText;
import org.essaim.contract.voting.Choice;
import org.essaim.incubator.agenda.domain.AgendaItemCommand;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board asks questions, votes and decides (R02, R71). */
@RestController
@RequestMapping("/api/v1/board/agenda")
class AgendaWriteApi {

    private static final String ITEM = "/api/v1/board/agenda/{itemId}";

    private final CommandGateway commands;
    private final EntryIds ids;

    AgendaWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /**
     * What the board should decide; a generalization case comes by itself and needs none.
     *
     * @param closesAt when the vote on it closes in a meeting, such as 17:30, in Paris; at the end
     *     of the day where absent
     */
    record Question(@NotNull WrittenText question, LocalTime closesAt) {}

    /** YES or NO. */
    record CastBallot(@NotNull Choice choice) {}

    /**
     * The end of the vote.
     *
     * @param reviewOn when a case comes back that is not generalized yet (R71)
     */
    record Closing(LocalDate reviewOn) {}

    /** Puts a question on the agenda of the board (R02). */
    @Allowed({Role.DIRECTOR, Role.EMPLOYEE_REPRESENTATIVE, Role.USER_REPRESENTATIVE})
    @PostMapping
    ResponseEntity<Created> ask(Caller caller, @Valid @RequestBody Question question) {
        UUID item = ids.of("matter", "board", caller.person());
        commands.sendAndWait(
                new AgendaItemCommand.Ask(
                        item,
                        question.question(),
                        question.closesAt(),
                        caller.person(),
                        SeatKind.of(caller.roles())));
        return Created.of(item, ITEM);
    }

    /** Votes from the caller's seat in today's meeting, once (R02). */
    @Allowed({Role.DIRECTOR, Role.EMPLOYEE_REPRESENTATIVE, Role.USER_REPRESENTATIVE})
    @PostMapping("/{itemId}/votes")
    ResponseEntity<Created> vote(
            @PathVariable UUID itemId, Caller caller, @Valid @RequestBody CastBallot ballot) {
        UUID voteId = ids.of("board vote", itemId.toString(), caller.person());
        commands.sendAndWait(
                new AgendaItemCommand.CastVote(
                        itemId,
                        voteId,
                        caller.person(),
                        SeatKind.of(caller.roles()),
                        ballot.choice()));
        return Created.of(voteId, ITEM, itemId);
    }

    /** Abstains from the caller's seat in today's meeting: nobody waits for a vote (R02). */
    @Allowed({Role.DIRECTOR, Role.EMPLOYEE_REPRESENTATIVE, Role.USER_REPRESENTATIVE})
    @PostMapping("/{itemId}/abstentions")
    ResponseEntity<Created> abstain(@PathVariable UUID itemId, Caller caller) {
        UUID abstentionId = ids.of("board abstention", itemId.toString(), caller.person());
        commands.sendAndWait(
                new AgendaItemCommand.Abstain(
                        itemId, abstentionId, caller.person(), SeatKind.of(caller.roles())));
        return Created.of(abstentionId, ITEM, itemId);
    }

    /**
     * Counts the votes of the last meeting on it, once everybody has voted or abstained or its vote
     * has closed; refused without both sides, or by a tie (R02).
     */
    @Allowed({Role.DIRECTOR, Role.EMPLOYEE_REPRESENTATIVE, Role.USER_REPRESENTATIVE})
    @PostMapping("/{itemId}/close")
    ResponseEntity<Created> close(
            @PathVariable UUID itemId, Caller caller, @Valid @RequestBody Closing closing) {
        commands.sendAndWait(
                new AgendaItemCommand.Close(
                        itemId, caller.person(), SeatKind.of(caller.roles()), closing.reviewOn()));
        return Created.of(itemId, ITEM);
    }
}
