package org.essaim.micro.text.write;

import org.essaim.contract.FreeText;
import org.essaim.contract.Role;
import org.essaim.federation.text.Redactions;
import org.essaim.micro.text.domain.TextEvent;
import org.essaim.web.Created;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Allowed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Redacts what should not have been written (R100). */
@RestController
@RequestMapping("/api/v1/texts")
class RedactionApi {

    private final Redactions redactions;

    RedactionApi(Redactions redactions) {
        this.redactions = redactions;
    }

    /**
     * Redacts a text of this division for ever, here and wherever it was sent; doing it again
     * changes nothing.
     *
     * @param digest as the division's answers show it beside the text
     */
    @Allowed({Role.VOLUNTEER, Role.OPERATOR})
    @PostMapping("/{digest}/redaction")
    @ResponseStatus(HttpStatus.CREATED)
    Created redact(@PathVariable FreeText digest) {
        if (!redactions.redact(digest, day -> new TextEvent.Redacted(digest, day))) {
            throw new NotFoundException(FreeText.class, digest);
        }
        return new Created(digest.digest());
    }
}
