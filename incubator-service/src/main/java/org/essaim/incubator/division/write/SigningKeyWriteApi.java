package org.essaim.incubator.division.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** With which keys a division signs what it publishes (R03). */
@RestController
@RequestMapping(SigningKeyWriteApi.SIGNING_KEY)
class SigningKeyWriteApi {

    static final String SIGNING_KEY = "/api/v1/divisions/{division}/signing-keys/{keyId}";

    private final CommandGateway commands;
    private final Clock clock;

    SigningKeyWriteApi(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * A key to accept signatures of.
     *
     * @param publicKey Ed25519, X.509 SubjectPublicKeyInfo in base64
     */
    record Offered(@NotNull String publicKey) {}

    /**
     * Accepts a key of a division beside those that it has: to change one, register the new one
     * first and revoke the old one when the division signs with the new one (R03).
     */
    @Allowed({Role.DIRECTOR, Role.OPERATOR})
    @PutMapping
    ResponseEntity<Created> register(
            @PathVariable DivisionId division,
            @PathVariable String keyId,
            @Valid @RequestBody Offered key) {
        commands.sendAndWait(
                new FederationCommand.RegisterKey(division, keyId, key.publicKey(), today()));
        return Created.of(keyId, SIGNING_KEY, division, keyId);
    }

    /** Accepts a key no more, and never again; what it signed before stays (R03). */
    @Allowed({Role.DIRECTOR, Role.OPERATOR})
    @DeleteMapping
    ResponseEntity<Void> revoke(@PathVariable DivisionId division, @PathVariable String keyId) {
        commands.sendAndWait(new FederationCommand.RevokeKey(division, keyId, today()));
        return ResponseEntity.noContent().build();
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
