package org.essaim.incubator.control.write;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.incubator.control.domain.ControlCommand;
import org.essaim.incubator.control.domain.Controller;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Controllers look, ask and close; the division answers (R96). */
@RestController
@RequestMapping(ControlWriteApi.EXPENSE)
class ControlWriteApi {

    static final String EXPENSE = "/api/v1/control/expenses/{expenseId}";

    private final CommandGateway commands;
    private final EntryIds ids;

    ControlWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** What was found. */
    record Finding(@NotNull FindingGround ground, @NotNull WrittenText remark) {}

    /** What the division answers. */
    record Answer(@NotNull WrittenText answer) {}

    /** How a finding ends; the remark may be absent. */
    record Closing(@NotNull FindingOutcome outcome, WrittenText remark) {}

    /** Records that the caller looked at the expense and found nothing (R96). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/looks")
    ResponseEntity<Created> lookAt(@PathVariable UUID expenseId, Caller caller) {
        commands.sendAndWait(new ControlCommand.LookAt(expenseId, controller(caller)));
        return Created.of(expenseId, EXPENSE);
    }

    /** Opens a finding about an expense of a division that the caller is not of (R96). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/findings")
    ResponseEntity<Created> open(
            @PathVariable UUID expenseId, Caller caller, @Valid @RequestBody Finding found) {
        UUID finding = ids.of("finding", expenseId.toString(), caller.person());
        commands.sendAndWait(
                new ControlCommand.OpenFinding(
                        expenseId, finding, found.ground(), found.remark(), controller(caller)));
        return Created.of(finding, EXPENSE, expenseId);
    }

    /** Answers a finding about the own division; anybody but its volunteers is refused (R96). */
    @Members
    @PostMapping("/findings/{findingId}/answers")
    ResponseEntity<Created> answer(
            @PathVariable UUID expenseId,
            @PathVariable UUID findingId,
            Caller caller,
            @Valid @RequestBody Answer given) {
        UUID answer = ids.of("answer", findingId.toString(), caller.person());
        commands.sendAndWait(
                new ControlCommand.Answer(
                        expenseId,
                        findingId,
                        answer,
                        given.answer(),
                        caller.person(),
                        caller.division().orElse(null),
                        caller.is(Role.VOLUNTEER)));
        return Created.of(answer, EXPENSE, expenseId);
    }

    /** Closes a finding for good; refused unanswered, unless it is withdrawn (R96). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/findings/{findingId}/close")
    ResponseEntity<Created> close(
            @PathVariable UUID expenseId,
            @PathVariable UUID findingId,
            Caller caller,
            @Valid @RequestBody Closing closing) {
        commands.sendAndWait(
                new ControlCommand.CloseFinding(
                        expenseId,
                        findingId,
                        closing.outcome(),
                        closing.remark(),
                        controller(caller)));
        return Created.of(findingId, EXPENSE, expenseId);
    }

    private static Controller controller(Caller caller) {
        return new Controller(caller.person(), caller.division().orElse(null));
    }
}
