package org.essaim.incubator.division.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.RefusedException;
import org.essaim.incubator.division.domain.DivisionLanguage;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.incubator.division.domain.FederationRefusal;
import org.essaim.incubator.division.domain.PublicKeys;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.operation.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The director admits divisions, keeps the list of those that might follow, and says with which
 * keys they sign what they publish (R03, R06, R07).
 */
@RestController
@RequestMapping(DivisionWriteApi.DIVISIONS)
class DivisionWriteApi {

    static final String DIVISIONS = "/api/v1/divisions";

    private static final String CANDIDATE = "/candidates/{division}";
    private static final String NAME = "/{division}/name";
    private static final String LANGUAGE = "/{division}/language";
    private static final String SIGNING_KEY = "/{division}/signing-keys/{keyId}";

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
    @IfMatch(DIVISIONS + CANDIDATE)
    @PutMapping(CANDIDATE)
    ResponseEntity<Created> recordCandidate(
            @PathVariable DivisionId division, @Valid @RequestBody Score score) {
        requireFit(division);
        commands.sendAndWait(
                new FederationCommand.RecordCandidate(
                        division, score.dissatisfaction(), score.source(), today()));
        return Created.of(division, DIVISIONS + CANDIDATE);
    }

    /**
     * A candidate that is admitted.
     *
     * @param name how pages display it (R09); null where its id says enough
     * @param dissatisfaction 0 to 100
     * @param override the director's reason to pass R06; null where none is needed
     * @param publicKey what it signs with: Ed25519, X.509 SubjectPublicKeyInfo in base64; null if
     *     that is registered later
     */
    record Candidate(
            @NotNull DivisionId division,
            WrittenText name,
            @NotNull Integer dissatisfaction,
            WrittenText source,
            WrittenText override,
            String publicKey) {}

    /** Admits a candidate, from today on (R03, R06, R07). */
    @Allowed(Role.DIRECTOR)
    @PostMapping
    ResponseEntity<Created> admit(Caller caller, @Valid @RequestBody Candidate candidate) {
        LocalDate today = today();
        requireFit(candidate.division());
        String key = keyOf(candidate);
        unit.run(() -> admit(candidate, key, today, caller.person()));
        return Created.of(candidate.division(), DIVISIONS + "/{division}");
    }

    /** Not so for imported facts, whose divisions have the ids that they had (R100). */
    private static void requireFit(DivisionId chosen) {
        DivisionId nearest = chosen.nearest();
        if (!nearest.equals(chosen)) {
            throw new RefusedException(
                    new FederationRefusal.UnfitId(chosen, nearest, DivisionId.MOST_CHOSEN));
        }
    }

    /** With its name and its key or not at all. */
    private void admit(Candidate candidate, String key, LocalDate today, PersonId director) {
        commands.sendAndWait(
                new FederationCommand.Admit(
                        candidate.division(),
                        candidate.dissatisfaction(),
                        candidate.source(),
                        candidate.override(),
                        today,
                        List.of(),
                        director));
        if (candidate.name() != null) {
            commands.sendAndWait(
                    new FederationCommand.NameDivision(
                            candidate.division(), candidate.name(), today, director));
        }
        if (key != null) {
            commands.sendAndWait(
                    new FederationCommand.RegisterKey(
                            candidate.division(), key, candidate.publicKey(), today));
        }
    }

    /** How pages display it. */
    record Naming(@NotNull WrittenText name) {}

    /** Gives a division a display name beside its id, or another one, from today on (R09). */
    @Allowed({Role.DIRECTOR, Role.OPERATOR})
    @IfMatch(DIVISIONS + "/{division}")
    @PutMapping(NAME)
    ResponseEntity<Created> name(
            @PathVariable DivisionId division, Caller caller, @Valid @RequestBody Naming naming) {
        commands.sendAndWait(
                new FederationCommand.NameDivision(
                        division, naming.name(), today(), caller.person()));
        return Created.of(division, DIVISIONS + "/{division}");
    }

    /** In which language the centre writes to it. */
    record LanguageChoice(@NotNull DivisionLanguage language) {}

    /** Says in which language the centre writes to a division; French until then (R09). */
    @Allowed({Role.DIRECTOR, Role.OPERATOR})
    @IfMatch(DIVISIONS + "/{division}")
    @PutMapping(LANGUAGE)
    ResponseEntity<Created> language(
            @PathVariable DivisionId division,
            Caller caller,
            @Valid @RequestBody LanguageChoice chosen) {
        commands.sendAndWait(
                new FederationCommand.ChooseLanguage(
                        division, chosen.language(), today(), caller.person()));
        return Created.of(division, DIVISIONS + "/{division}");
    }

    /** Checked first: no division is admitted with a key that is none. */
    private static String keyOf(Candidate candidate) {
        return candidate.publicKey() == null
                ? null
                : PublicKeys.idOf(candidate.publicKey())
                        .orElseThrow(() -> new RefusedException(new FederationRefusal.KeyUnfit()));
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
    @PutMapping(SIGNING_KEY)
    ResponseEntity<Created> registerKey(
            @PathVariable DivisionId division,
            @PathVariable String keyId,
            @Valid @RequestBody Offered key) {
        commands.sendAndWait(
                new FederationCommand.RegisterKey(division, keyId, key.publicKey(), today()));
        return Created.of(keyId, DIVISIONS + SIGNING_KEY, division, keyId);
    }

    /** Accepts a key no more, and never again; what it signed before stays (R03). */
    @Allowed({Role.DIRECTOR, Role.OPERATOR})
    @DeleteMapping(SIGNING_KEY)
    ResponseEntity<Void> revokeKey(@PathVariable DivisionId division, @PathVariable String keyId) {
        commands.sendAndWait(new FederationCommand.RevokeKey(division, keyId, today()));
        return ResponseEntity.noContent().build();
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
