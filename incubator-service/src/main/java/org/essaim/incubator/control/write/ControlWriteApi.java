package org.essaim.incubator.control.write;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.incubator.control.domain.ControlCommand;
import org.essaim.incubator.control.domain.Controller;
import org.essaim.incubator.control.domain.ExpenseKey;
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

/** Controllers take, look, ask and close; the division answers (R95, R96). */
@RestController
@RequestMapping(ControlWriteApi.EXPENSE)
class ControlWriteApi {

    static final String EXPENSE = "/api/v1/control/expenses/{division}/{expenseId}";

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

    /**
     * Takes an expense in hand; refused while another controller has it, with who that is (R95).
     */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/taking")
    ResponseEntity<Created> take(
            @PathVariable DivisionId division, @PathVariable UUID expenseId, Caller caller) {
        ExpenseKey expense = new ExpenseKey(division, expenseId);
        commands.sendAndWait(new ControlCommand.Take(expense, controller(caller)));
        return created(expenseId, expense);
    }

    /** Gives back what the caller has in hand; refused where another controller has it (R95). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/giving-back")
    ResponseEntity<Created> giveBack(
            @PathVariable DivisionId division, @PathVariable UUID expenseId, Caller caller) {
        ExpenseKey expense = new ExpenseKey(division, expenseId);
        commands.sendAndWait(new ControlCommand.GiveBack(expense, controller(caller)));
        return created(expenseId, expense);
    }

    /** Records that the caller looked at the expense and found nothing (R96). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/looks")
    ResponseEntity<Created> lookAt(
            @PathVariable DivisionId division, @PathVariable UUID expenseId, Caller caller) {
        ExpenseKey expense = new ExpenseKey(division, expenseId);
        commands.sendAndWait(new ControlCommand.LookAt(expense, controller(caller)));
        return created(expenseId, expense);
    }

    /** Opens a finding about an expense of a division that the caller is not of (R96). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/findings")
    ResponseEntity<Created> open(
            @PathVariable DivisionId division,
            @PathVariable UUID expenseId,
            Caller caller,
            @Valid @RequestBody Finding found) {
        ExpenseKey expense = new ExpenseKey(division, expenseId);
        UUID finding = ids.of("finding", expense.toString(), caller.person());
        commands.sendAndWait(
                new ControlCommand.OpenFinding(
                        expense, finding, found.ground(), found.remark(), controller(caller)));
        return created(finding, expense);
    }

    /** Answers a finding about the own division; anybody but its volunteers is refused (R96). */
    @Members
    @PostMapping("/findings/{findingId}/answers")
    ResponseEntity<Created> answer(
            @PathVariable DivisionId division,
            @PathVariable UUID expenseId,
            @PathVariable UUID findingId,
            Caller caller,
            @Valid @RequestBody Answer given) {
        ExpenseKey expense = new ExpenseKey(division, expenseId);
        UUID answer = ids.of("answer", findingId.toString(), caller.person());
        commands.sendAndWait(
                new ControlCommand.Answer(
                        expense,
                        findingId,
                        answer,
                        given.answer(),
                        caller.person(),
                        caller.division().orElse(null),
                        caller.is(Role.VOLUNTEER)));
        return created(answer, expense);
    }

    /** Closes a finding for good; refused unanswered, unless it is withdrawn (R96). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/findings/{findingId}/close")
    ResponseEntity<Created> close(
            @PathVariable DivisionId division,
            @PathVariable UUID expenseId,
            @PathVariable UUID findingId,
            Caller caller,
            @Valid @RequestBody Closing closing) {
        ExpenseKey expense = new ExpenseKey(division, expenseId);
        commands.sendAndWait(
                new ControlCommand.CloseFinding(
                        expense,
                        findingId,
                        closing.outcome(),
                        closing.remark(),
                        controller(caller)));
        return created(findingId, expense);
    }

    private static ResponseEntity<Created> created(UUID id, ExpenseKey expense) {
        return Created.of(id, EXPENSE, expense.division(), expense.expenseId());
    }

    private static Controller controller(Caller caller) {
        return new Controller(caller.person(), caller.division().orElse(null));
    }
}
