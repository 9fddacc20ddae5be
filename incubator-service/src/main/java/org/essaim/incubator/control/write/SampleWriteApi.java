package org.essaim.incubator.control.write;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.incubator.control.domain.Controller;
import org.essaim.incubator.control.domain.SampleCommand;
import org.essaim.incubator.control.domain.SampleScope;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
     * @param division null for all
     * @param from the first day of spending that counts
     * @param to the last one
     */
    record SampleAsked(long seed, int size, DivisionId division, LocalDate from, LocalDate to) {
        SampleAsked {
            if (from == null || to == null) {
                throw new IllegalArgumentException("from and to are days of spending");
            }
        }
    }

    /** It is drawn. */
    record Drawn(UUID sampleId) {}

    /** Draws expenses by a seed from all that has arrived, for anybody to draw again (R95). */
    @Allowed(Role.CONTROLLER)
    @PostMapping
    ResponseEntity<Drawn> draw(
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody SampleAsked asked) {
        UUID sample = ids.of("sample", "", caller.person(), key);
        commands.sendAndWait(
                new SampleCommand.Draw(
                        sample,
                        asked.seed(),
                        new SampleScope(asked.division(), asked.from(), asked.to()),
                        asked.size(),
                        new Controller(caller.person(), caller.division().orElse(null))));
        return ResponseEntity.created(URI.create("/api/v1/control/samples/" + sample))
                .body(new Drawn(sample));
    }
}
