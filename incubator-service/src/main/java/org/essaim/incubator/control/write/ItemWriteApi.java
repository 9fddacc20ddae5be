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
import org.essaim.incubator.control.domain.ControlItem;
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

/**
 * Controllers take, look, ask and close; the division answers (R95, R96). Expenses and evidence
 * each have these operations under a path of their own.
 */
abstract class ItemWriteApi {

    private final CommandGateway commands;
    private final EntryIds ids;
    private final ControlItem.Kind kind;
    private final String path;

    /**
     * @param path of one item, with {@code division} and {@code itemId}
     */
    ItemWriteApi(CommandGateway commands, EntryIds ids, ControlItem.Kind kind, String path) {
        this.commands = commands;
        this.ids = ids;
        this.kind = kind;
        this.path = path;
    }

    /** What was found. */
    record Finding(@NotNull FindingGround ground, @NotNull WrittenText remark) {}

    /** What the division answers. */
    record Answer(@NotNull WrittenText answer) {}

    /** How a finding ends; the remark may be absent. */
    record Closing(@NotNull FindingOutcome outcome, WrittenText remark) {}

    /** Takes it in hand; refused while another controller has it, with who that is (R95). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/taking")
    ResponseEntity<Created> take(
            @PathVariable DivisionId division, @PathVariable UUID itemId, Caller caller) {
        ControlItem item = new ControlItem(kind, division, itemId);
        commands.sendAndWait(new ControlCommand.Take(item, controller(caller)));
        return created(itemId, item);
    }

    /** Gives back what the caller has in hand; refused where another controller has it (R95). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/giving-back")
    ResponseEntity<Created> giveBack(
            @PathVariable DivisionId division, @PathVariable UUID itemId, Caller caller) {
        ControlItem item = new ControlItem(kind, division, itemId);
        commands.sendAndWait(new ControlCommand.GiveBack(item, controller(caller)));
        return created(itemId, item);
    }

    /** Records that the caller looked at it and found nothing (R96). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/looks")
    ResponseEntity<Created> lookAt(
            @PathVariable DivisionId division, @PathVariable UUID itemId, Caller caller) {
        ControlItem item = new ControlItem(kind, division, itemId);
        commands.sendAndWait(new ControlCommand.LookAt(item, controller(caller)));
        return created(itemId, item);
    }

    /** Opens a finding about what is of a division that the caller is not of (R96). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/findings")
    ResponseEntity<Created> open(
            @PathVariable DivisionId division,
            @PathVariable UUID itemId,
            Caller caller,
            @Valid @RequestBody Finding found) {
        ControlItem item = new ControlItem(kind, division, itemId);
        UUID finding = ids.of("finding", item.toString(), caller.person());
        commands.sendAndWait(
                new ControlCommand.OpenFinding(
                        item, finding, found.ground(), found.remark(), controller(caller)));
        return created(finding, item);
    }

    /** Answers a finding about the own division; anybody but its volunteers is refused (R96). */
    @Members
    @PostMapping("/findings/{findingId}/answers")
    ResponseEntity<Created> answer(
            @PathVariable DivisionId division,
            @PathVariable UUID itemId,
            @PathVariable UUID findingId,
            Caller caller,
            @Valid @RequestBody Answer given) {
        ControlItem item = new ControlItem(kind, division, itemId);
        UUID answer = ids.of("answer", findingId.toString(), caller.person());
        commands.sendAndWait(
                new ControlCommand.Answer(
                        item,
                        findingId,
                        answer,
                        given.answer(),
                        caller.person(),
                        caller.division().orElse(null),
                        caller.is(Role.VOLUNTEER)));
        return created(answer, item);
    }

    /** Closes a finding for good; refused unanswered, unless it is withdrawn (R96). */
    @Allowed(Role.CONTROLLER)
    @PostMapping("/findings/{findingId}/close")
    ResponseEntity<Created> close(
            @PathVariable DivisionId division,
            @PathVariable UUID itemId,
            @PathVariable UUID findingId,
            Caller caller,
            @Valid @RequestBody Closing closing) {
        ControlItem item = new ControlItem(kind, division, itemId);
        commands.sendAndWait(
                new ControlCommand.CloseFinding(
                        item, findingId, closing.outcome(), closing.remark(), controller(caller)));
        return created(findingId, item);
    }

    private ResponseEntity<Created> created(UUID id, ControlItem item) {
        return Created.of(id, path, item.division(), item.id());
    }

    private static Controller controller(Caller caller) {
        return new Controller(caller.person(), caller.division().orElse(null));
    }
}
