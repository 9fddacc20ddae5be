package org.essaim.incubator.division.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.RefusedException;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.incubator.division.domain.FederationRefusal;
import org.essaim.incubator.division.domain.PublicKeys;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The director admits divisions, and keeps the list of those that might follow (R03, R06, R07). */
@RestController
@RequestMapping("/api/v1/divisions")
class DivisionWriteApi {

    private final CommandGateway commands;
    private final UnitOfWorkRunner unit;
    private final Clock clock;

    DivisionWriteApi(CommandGateway commands, UnitOfWorkRunner unit, Clock clock) {
        this.commands = commands;
        this.unit = unit;
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
    @PutMapping("/candidates/{division}")
    ResponseEntity<Created> recordCandidate(
            @PathVariable DivisionId division, @Valid @RequestBody Score score) {
        commands.sendAndWait(
                new FederationCommand.RecordCandidate(
                        division, score.dissatisfaction(), score.source(), today()));
        return Created.of(division, "/api/v1/divisions/candidates/{division}");
    }

    /**
     * A candidate that is admitted.
     *
     * @param override the director's reason to pass R06; null where none is needed
     * @param publicKey what it signs with: Ed25519, X.509 SubjectPublicKeyInfo in base64; null if
     *     that is registered later
     */
    record Candidate(
            @NotNull DivisionId division,
            @NotNull Integer dissatisfaction,
            WrittenText source,
            WrittenText override,
            String publicKey) {}

    /** Admits a candidate, from today on (R03, R06, R07). */
    @Allowed(Role.DIRECTOR)
    @PostMapping
    ResponseEntity<Created> admit(@Valid @RequestBody Candidate candidate) {
        LocalDate today = today();
        String key = keyOf(candidate);
        unit.run(() -> admit(candidate, key, today));
        return Created.of(candidate.division(), "/api/v1/divisions/{division}");
    }

    /** With its key or not at all. */
    private void admit(Candidate candidate, String key, LocalDate today) {
        commands.sendAndWait(
                new FederationCommand.Admit(
                        candidate.division(),
                        candidate.dissatisfaction(),
                        candidate.source(),
                        candidate.override(),
                        today,
                        List.of()));
        if (key != null) {
            commands.sendAndWait(
                    new FederationCommand.RegisterKey(
                            candidate.division(), key, candidate.publicKey(), today));
        }
    }

    /** Checked first: no division is admitted with a key that is none. */
    private static String keyOf(Candidate candidate) {
        return candidate.publicKey() == null
                ? null
                : PublicKeys.idOf(candidate.publicKey())
                        .orElseThrow(() -> new RefusedException(new FederationRefusal.KeyUnfit()));
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
