package org.essaim.incubator.division.write;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.WrittenText;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The director admits a division (R03, R06, R07). */
@RestController
@RequestMapping("/api/v1/divisions")
class DivisionWriteApi {

    private final CommandGateway commands;
    private final Clock clock;

    DivisionWriteApi(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * A candidate.
     *
     * @param override the director's reason to pass R06; null where none is needed
     */
    record Candidate(
            DivisionId division, int dissatisfaction, WrittenText source, WrittenText override) {}

    /** The division is in from that day on. */
    record Admission(DivisionId division, LocalDate admittedOn) {}

    /** Admits a candidate, from today on (R03, R06, R07). */
    @Allowed(Role.DIRECTOR)
    @PostMapping
    ResponseEntity<Admission> admit(@RequestBody Candidate candidate) {
        LocalDate today = BusinessDay.of(clock.instant());
        commands.sendAndWait(
                new FederationCommand.Admit(
                        candidate.division(),
                        candidate.dissatisfaction(),
                        candidate.source(),
                        candidate.override(),
                        today,
                        List.of()));
        return ResponseEntity.created(URI.create("/api/v1/divisions"))
                .body(new Admission(candidate.division(), today));
    }
}
