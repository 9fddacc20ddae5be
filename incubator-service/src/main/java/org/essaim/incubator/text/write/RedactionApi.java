package org.essaim.incubator.text.write;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.essaim.contract.FreeText;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.federation.text.Redactions;
import org.essaim.incubator.text.domain.TextEvent;
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

/** Takes back what should not have been written (R100). */
@RestController
@RequestMapping("/api/v1/texts")
class RedactionApi {

    private final Redactions redactions;

    RedactionApi(Redactions redactions) {
        this.redactions = redactions;
    }

    /** Why, without saying again what is redacted; everybody who has the text learns it. */
    record Grounds(@NotNull WrittenText reason) {}

    /** The text is gone from here, and from everywhere else as soon as they consume it. */
    record Redacted(FreeText text) {}

    /**
     * Redacts a text of this centre, for ever, with a reason; once more changes nothing.
     *
     * @param digest as the centre's answers show it beside the text
     */
    @Allowed({Role.DIRECTOR, Role.OPERATOR})
    @PostMapping("/{digest}/redaction")
    @ResponseStatus(HttpStatus.CREATED)
    Redacted redact(
            @PathVariable FreeText digest, Caller caller, @Valid @RequestBody Grounds grounds) {
        FreeText reason = grounds.reason().reference();
        if (!redactions.redact(
                digest,
                grounds.reason(),
                day -> new TextEvent.Redacted(digest, day, reason, caller.person()))) {
            throw new NotFoundException("text", digest);
        }
        return new Redacted(digest);
    }
}
