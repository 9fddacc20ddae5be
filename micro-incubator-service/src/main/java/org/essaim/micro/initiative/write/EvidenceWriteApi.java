package org.essaim.micro.initiative.write;

import static org.essaim.micro.initiative.write.LaunchWriteApi.INITIATIVE;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.contract.Sha256;
import org.essaim.contract.WrittenText;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.EvidenceCommand;
import org.essaim.runtime.write.EntrySecrets;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.PublicOperation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Use as people record it, as the product measures it, as a representative confirms it (R50). */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}")
class EvidenceWriteApi {

    /** The header in which a product shows its key. */
    static final String MEASURING_KEY = "Measuring-Key";

    private final InitiativeEntries entries;
    private final EntrySecrets secrets;

    EvidenceWriteApi(InitiativeEntries entries, EntrySecrets secrets) {
        this.entries = entries;
        this.secrets = secrets;
    }

    /**
     * R50.
     *
     * @param delight none where absent
     */
    record Usage(
            @NotNull LocalDate measuredOn,
            @NotNull @PositiveOrZero Integer users,
            @NotNull EvidenceLevel level,
            @Min(0) @Max(10) Integer delight,
            WrittenText seenAt) {}

    /**
     * R50: what the product measured.
     *
     * @param delight none where absent
     */
    record Measure(
            @NotNull LocalDate measuredOn,
            @NotNull @PositiveOrZero Integer users,
            @Min(0) @Max(10) Integer delight,
            WrittenText seenAt) {}

    /** R53: what was wrong with it. */
    record Withdrawal(@NotNull WrittenText reason) {}

    /**
     * A key, shown once: it is stored as a hash and cannot be shown again (R50).
     *
     * @param id by which it is revoked
     */
    record IssuedKey(UUID id, String key) {}

    /** Records evidence of use, in any state from the launch on (R50). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER, Role.USER_REPRESENTATIVE})
    @PostMapping("/usage")
    ResponseEntity<Created> use(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Usage request) {
        Entry entry = entries.next("evidence", initiative, caller.person());
        return entries.make(
                new EvidenceCommand.RecordUsage(
                        entry,
                        request.measuredOn(),
                        request.users(),
                        request.level(),
                        request.delight(),
                        request.seenAt(),
                        caller.is(Role.USER_REPRESENTATIVE)));
    }

    /** A user representative confirms a use that was recorded (R50). */
    @Allowed(Role.USER_REPRESENTATIVE)
    @PostMapping("/usage/{evidenceId}/confirmation")
    ResponseEntity<Created> confirm(
            @PathVariable InitiativeId initiative, @PathVariable UUID evidenceId, Caller caller) {
        Entry entry = entries.next("confirmation", initiative, caller.person());
        return entries.make(new EvidenceCommand.ConfirmUsage(entry, evidenceId));
    }

    /** Whoever recorded it, or the owner, takes evidence back, once and for good (R53). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER, Role.USER_REPRESENTATIVE})
    @PostMapping("/usage/{evidenceId}/withdrawal")
    ResponseEntity<Created> withdraw(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID evidenceId,
            Caller caller,
            @Valid @RequestBody Withdrawal request) {
        Entry entry = entries.next("usage-withdrawal", initiative, caller.person());
        return entries.make(new EvidenceCommand.WithdrawUsage(entry, evidenceId, request.reason()));
    }

    /** Makes a key for the product; no other answer shows it (R50). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/measuring-keys")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<IssuedKey> issue(@PathVariable InitiativeId initiative, Caller caller) {
        Entry entry = entries.next("measuring-key", initiative, caller.person());
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.of(entry.id()));
        entries.make(new EvidenceCommand.IssueMeasuringKey(entry, hashOf(key)));
        return Created.at(new IssuedKey(entry.id(), key), INITIATIVE, initiative.value());
    }

    /** Lets a key measure nothing more. */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/measuring-keys/{keyId}/revocation")
    ResponseEntity<Created> revoke(
            @PathVariable InitiativeId initiative, @PathVariable UUID keyId, Caller caller) {
        Entry entry = entries.next("revocation", initiative, caller.person());
        return entries.make(new EvidenceCommand.RevokeMeasuringKey(entry, keyId));
    }

    /** The product reports what it measured; its key is all it needs (R50). */
    @PublicOperation
    @PostMapping("/measures")
    ResponseEntity<Created> measure(
            @PathVariable InitiativeId initiative,
            @RequestHeader(MEASURING_KEY) String measuringKey,
            @Valid @RequestBody Measure request) {
        String hash = hashOf(measuringKey);
        Entry entry = entries.next("measure", initiative, new PersonId(hash));
        return entries.make(
                new EvidenceCommand.MeasureByKey(
                        entry,
                        hash,
                        request.measuredOn(),
                        request.users(),
                        request.delight(),
                        request.seenAt()));
    }

    /**
     * As which a measuring key is stored: SHA-256 in hexadecimal. A key is random and long, so that
     * needs no salt.
     */
    private static String hashOf(String key) {
        return HexFormat.of().formatHex(Sha256.of(key));
    }
}
