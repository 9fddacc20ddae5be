package org.essaim.micro.initiative.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.micro.initiative.domain.CorrectionCommand;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.operation.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How people correct what they wrote; the history shows what it was before (R13). */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}")
class CorrectionWriteApi {

    private final InitiativeEntries entries;

    CorrectionWriteApi(InitiativeEntries entries) {
        this.entries = entries;
    }

    /**
     * R13: one of them at least; each that is absent stays as it is.
     *
     * @param irritant what hurts whom
     * @param trial what is tried
     */
    record Texts(WrittenText title, WrittenText irritant, WrittenText trial) {
        @AssertTrue(message = "nothing-corrected")
        boolean isCorrection() {
            return title != null || irritant != null || trial != null;
        }
    }

    /** R13: what the expense is for. */
    record Label(@NotNull WrittenText label) {}

    /** The owner or the team corrects title, irritant or trial of the launch (R28). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @IfMatch("/api/v1/initiatives/{initiative}")
    @PostMapping("/texts")
    ResponseEntity<Created> texts(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Texts request) {
        Entry entry = entries.next("text-correction", initiative, caller.person());
        return entries.make(
                new CorrectionCommand.CorrectTexts(
                        entry, request.title(), request.irritant(), request.trial()));
    }

    /**
     * Where the product is found.
     *
     * @param address {@code https}, a host name in ASCII, perhaps a path; absent where the product
     *     is found nowhere any more
     */
    record Address(WrittenText address) {}

    /** The owner or the team says where the product is found, which everybody reads (R28, R36). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @IfMatch("/api/v1/initiatives/{initiative}")
    @PostMapping("/address")
    ResponseEntity<Created> address(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Address request) {
        Entry entry = entries.next("address", initiative, caller.person());
        return entries.make(new CorrectionCommand.SetAddress(entry, request.address()));
    }

    /** Whoever recorded an expense, or the owner, corrects its label and no figure (R13, R28). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @IfMatch("/api/v1/initiatives/{initiative}")
    @PostMapping("/expenses/{expenseId}/label")
    ResponseEntity<Created> label(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID expenseId,
            Caller caller,
            @Valid @RequestBody Label request) {
        Entry entry = entries.next("label-correction", initiative, caller.person());
        return entries.make(new CorrectionCommand.CorrectLabel(entry, expenseId, request.label()));
    }
}
