package org.essaim.incubator.division.write;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The director keeps the list of divisions that might be admitted (R07). */
@RestController
@RequestMapping(CandidateWriteApi.CANDIDATE)
class CandidateWriteApi {

    static final String CANDIDATE = "/api/v1/divisions/candidates/{division}";

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
    record Score(@NotNull Integer dissatisfaction, WrittenText source) {}

    /** Records a candidate's score and its source, or a newer one (R07). */
    @Allowed(Role.DIRECTOR)
    @PutMapping
    ResponseEntity<Created> record(
            @PathVariable DivisionId division, @Valid @RequestBody Score score) {
        commands.sendAndWait(
                new FederationCommand.RecordCandidate(
                        division,
                        score.dissatisfaction(),
                        score.source(),
                        BusinessDay.of(clock.instant())));
        return Created.of(division, CANDIDATE);
    }
}
