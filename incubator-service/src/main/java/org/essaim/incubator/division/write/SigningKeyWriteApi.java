package org.essaim.incubator.division.write;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.web.identity.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** With which keys a division signs what it tells (R03). */
@RestController
@RequestMapping("/api/v1/divisions/{division}/signing-keys/{keyId}")
class SigningKeyWriteApi {

    private final CommandGateway commands;
    private final Clock clock;

    SigningKeyWriteApi(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * A key to be believed.
     *
     * @param publicKey Ed25519, X.509 SubjectPublicKeyInfo in base64
     */
    record Offered(String publicKey) {}

    /** The key is believed from that day on. */
    record Registration(DivisionId division, String keyId, LocalDate registeredOn) {}

    /**
     * Believes a key of a division, beside those that it has: to change one, register the new one
     * first and revoke the old one when the division signs with the new one (R03).
     */
    @Allowed({Role.DIRECTOR, Role.OPERATOR})
    @PutMapping
    ResponseEntity<Registration> register(
            @PathVariable String division, @PathVariable String keyId, @RequestBody Offered key) {
        DivisionId of = new DivisionId(division);
        LocalDate today = today();
        commands.sendAndWait(new FederationCommand.RegisterKey(of, keyId, key.publicKey(), today));
        URI where = URI.create("/api/v1/divisions/%s/signing-keys".formatted(of.slug()));
        return ResponseEntity.created(where).body(new Registration(of, keyId, today));
    }

    /** Believes a key no more, and never again; what was taken in stays (R03). */
    @Allowed({Role.DIRECTOR, Role.OPERATOR})
    @DeleteMapping
    ResponseEntity<Void> revoke(@PathVariable String division, @PathVariable String keyId) {
        commands.sendAndWait(
                new FederationCommand.RevokeKey(new DivisionId(division), keyId, today()));
        return ResponseEntity.noContent().build();
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
