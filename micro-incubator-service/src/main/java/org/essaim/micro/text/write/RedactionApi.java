package org.essaim.micro.text.write;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.essaim.contract.FreeText;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.RefusedException;
import org.essaim.federation.text.Redactions;
import org.essaim.micro.text.domain.TextEvent;
import org.essaim.web.Created;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Redacts what should not have been written (R100). */
@RestController
@RequestMapping("/api/v1/texts")
class RedactionApi {

    private final Redactions redactions;
    private final OpenFindings findings;

    RedactionApi(Redactions redactions, OpenFindings findings) {
        this.redactions = redactions;
        this.findings = findings;
    }

    /** Why, without saying again what is redacted; everybody who has the text learns it. */
    record Grounds(@NotNull WrittenText reason) {}

    /**
     * Redacts a text of this division for ever, here and wherever it was sent, with a reason; doing
     * it again changes nothing. Refused for what an open finding of control is about.
     *
     * @param digest as the division's answers show it beside the text
     */
    @Allowed({Role.VOLUNTEER, Role.OPERATOR})
    @PostMapping("/{digest}/redaction")
    @ResponseStatus(HttpStatus.CREATED)
    Created redact(
            @PathVariable FreeText digest, Caller caller, @Valid @RequestBody Grounds grounds) {
        findings.about(digest)
                .ifPresent(
                        finding -> {
                            throw new RefusedException(finding);
                        });
        FreeText reason = grounds.reason().reference();
        if (!redactions.redact(
                digest,
                grounds.reason(),
                day -> new TextEvent.Redacted(digest, day, reason, caller.person()))) {
            throw new NotFoundException(FreeText.class, digest);
        }
        return new Created(digest.digest());
    }
}
