package org.essaim.incubator.division.write;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.web.identity.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The director keeps the list of divisions that might be admitted (R07). */
@RestController
@RequestMapping("/api/v1/divisions/candidates/{division}")
class CandidateWriteApi {

    private final CommandGateway commands;
    private final Clock clock;

    CandidateWriteApi(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * How dissatisfied it is.
     *
     * @param dissatisfaction 0 to 100
     * @param source where the score comes from
     */
    record Score(Integer dissatisfaction, WrittenText source) {
        Score {
            if (dissatisfaction == null) {
                throw new IllegalArgumentException("dissatisfaction is missing");
            }
        }
    }

    /** The score counts from that day on. */
    record Recorded(DivisionId division, LocalDate recordedOn) {}

    /** Records a candidate's score and its source, or a newer one (R07). */
    @Allowed(Role.DIRECTOR)
    @PutMapping
    ResponseEntity<Recorded> record(@PathVariable String division, @RequestBody Score score) {
        DivisionId candidate = new DivisionId(division);
        LocalDate today = BusinessDay.of(clock.instant());
        commands.sendAndWait(
                new FederationCommand.RecordCandidate(
                        candidate, score.dissatisfaction(), score.source(), today));
        return ResponseEntity.created(URI.create("/api/v1/divisions/candidates"))
                .body(new Recorded(candidate, today));
    }
}
