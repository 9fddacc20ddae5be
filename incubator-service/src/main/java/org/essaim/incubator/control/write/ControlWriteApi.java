package org.essaim.incubator.control.write;

import java.net.URI;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.incubator.control.domain.ControlCommand;
import org.essaim.incubator.control.domain.Controller;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Controllers look, ask and close; the division answers, here where controllers are (R96). */
@RestController
@RequestMapping("/api/v1/control/expenses/{expenseId}")
class ControlWriteApi {

    private final CommandGateway commands;
    private final EntryIds ids;

    ControlWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** What was found. */
    record Found(FindingGround ground, WrittenText remark) {
        Found {
            need(ground, "ground is a word that can be counted");
            need(remark, "remark is a text");
        }
    }

    /** What the division says. */
    record Said(WrittenText answer) {
        Said {
            need(answer, "answer is a text");
        }
    }

    /** How it ends; the remark may be absent. */
    record Ending(FindingOutcome outcome, WrittenText remark) {
        Ending {
            need(outcome, "outcome is EXPLAINED, UPHELD or WITHDRAWN");
        }
    }

    /** What became of it. */
    record Entry(UUID expenseId, UUID id) {}

    /** Says that the caller looked at the expense and found nothing (R96). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/looks")
    ResponseEntity<Entry> lookAt(@PathVariable UUID expenseId, Caller caller) {
        commands.sendAndWait(new ControlCommand.LookAt(expenseId, controller(caller)));
        return created(expenseId, expenseId);
    }

    /** Opens a finding about an expense of a division that the caller is not of (R96). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/findings")
    ResponseEntity<Entry> open(
            @PathVariable UUID expenseId,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody Found found) {
        UUID finding = ids.of("finding", expenseId.toString(), caller.person(), key);
        commands.sendAndWait(
                new ControlCommand.OpenFinding(
                        expenseId, finding, found.ground(), found.remark(), controller(caller)));
        return created(expenseId, finding);
    }

    /** Answers a finding about the own division; anybody but its volunteers is refused (R96). */
    @Members
    @PostMapping("/findings/{findingId}/answers")
    ResponseEntity<Entry> answer(
            @PathVariable UUID expenseId,
            @PathVariable UUID findingId,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody Said said) {
        UUID answer = ids.of("answer", findingId.toString(), caller.person(), key);
        commands.sendAndWait(
                new ControlCommand.Answer(
                        expenseId,
                        findingId,
                        answer,
                        said.answer(),
                        caller.person(),
                        caller.division().orElse(null),
                        caller.is(Role.VOLUNTEER)));
        return created(expenseId, answer);
    }

    /** Closes a finding for good; refused unanswered, unless it is withdrawn (R96). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/findings/{findingId}/closing")
    ResponseEntity<Entry> close(
            @PathVariable UUID expenseId,
            @PathVariable UUID findingId,
            Caller caller,
            @RequestBody Ending ending) {
        commands.sendAndWait(
                new ControlCommand.CloseFinding(
                        expenseId,
                        findingId,
                        ending.outcome(),
                        ending.remark(),
                        controller(caller)));
        return created(expenseId, findingId);
    }

    private static void need(Object value, String what) {
        if (value == null) {
            throw new IllegalArgumentException(what);
        }
    }

    private static Controller controller(Caller caller) {
        return new Controller(caller.person(), caller.division().orElse(null));
    }

    private static ResponseEntity<Entry> created(UUID expenseId, UUID id) {
        return ResponseEntity.created(URI.create("/api/v1/control/expenses/" + expenseId))
                .body(new Entry(expenseId, id));
    }
}
