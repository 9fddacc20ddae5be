package org.essaim.incubator.control.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.incubator.control.domain.Controller;
import org.essaim.incubator.control.domain.SampleCommand;
import org.essaim.incubator.control.domain.SampleScope;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Controllers draw samples that anybody can draw again (R95). */
@RestController
@RequestMapping("/api/v1/control/samples")
class SampleWriteApi {

    private final CommandGateway commands;
    private final EntryIds ids;

    SampleWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /**
     * What to draw from, and how many.
     *
     * @param size 1 to 1,000
     * @param division all where absent
     * @param from the first day of spending that counts
     * @param to the last one
     */
    record Sample(
            @NotNull Long seed,
            @NotNull Integer size,
            DivisionId division,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    /** Draws expenses by a seed from all that has arrived, for anybody to draw again (R95). */
    @Allowed(Role.CONTROLLER)
    @PostMapping
    ResponseEntity<Created> draw(Caller caller, @Valid @RequestBody Sample asked) {
        UUID sample = ids.of("sample", "", caller.person());
        commands.sendAndWait(
                new SampleCommand.Draw(
                        sample,
                        asked.seed(),
                        new SampleScope(asked.division(), asked.from(), asked.to()),
                        asked.size(),
                        new Controller(caller.person(), caller.division().orElse(null))));
        return Created.of(sample, "/api/v1/control/samples/{sampleId}");
    }
}
