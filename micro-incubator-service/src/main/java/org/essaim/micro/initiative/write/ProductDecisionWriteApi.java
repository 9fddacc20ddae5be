package org.essaim.micro.initiative.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.contract.voting.Choice;
import org.essaim.micro.initiative.domain.DemoCommand;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What those who attend a demo decide about the product, each in their own name (R42). */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}/demos/{demo}/decisions")
class ProductDecisionWriteApi {

    /** More than a theatre holds. */
    private static final int MOST_GUESTS = 1_000;

    private final InitiativeEntries entries;

    ProductDecisionWriteApi(InitiativeEntries entries) {
        this.entries = entries;
    }

    /**
     * R42.
     *
     * @param what is to be decided on
     */
    record Question(@NotNull WrittenText what) {}

    /** R42. */
    record Vote(@NotNull Choice choice) {}

    /**
     * How guests without a login voted (R42).
     *
     * @param guestsInFavour none where absent
     * @param guestsAgainst none where absent
     */
    record Conclusion(
            @PositiveOrZero @Max(MOST_GUESTS) Integer guestsInFavour,
            @PositiveOrZero @Max(MOST_GUESTS) Integer guestsAgainst) {}

    /** Somebody who attends puts something about the product to all who do (R42). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping
    ResponseEntity<Created> open(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID demo,
            Caller caller,
            @Valid @RequestBody Question request) {
        Entry entry = entries.next("decision", initiative, caller.person());
        return entries.make(new DemoCommand.OpenDecision(entry, demo, request.what()));
    }

    /** One vote of one's own for each who attends; that of who funds weighs nothing (R42). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER, Role.USER_REPRESENTATIVE, Role.DIRECTOR})
    @PostMapping("/{decision}/votes")
    ResponseEntity<Created> vote(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID demo,
            @PathVariable UUID decision,
            Caller caller,
            @Valid @RequestBody Vote request) {
        Entry entry = entries.next("product vote", initiative, caller.person());
        return entries.make(
                new DemoCommand.CastProductVote(entry, demo, decision, request.choice()));
    }

    /** Counts the votes with those of guests; refused where no user attends the demo (R42). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{decision}/conclusion")
    ResponseEntity<Created> conclude(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID demo,
            @PathVariable UUID decision,
            Caller caller,
            @Valid @RequestBody Conclusion request) {
        Entry entry = entries.next("conclusion", initiative, caller.person());
        return entries.make(
                new DemoCommand.ConcludeDecision(
                        entry,
                        demo,
                        decision,
                        orNone(request.guestsInFavour()),
                        orNone(request.guestsAgainst())));
    }

    private static int orNone(Integer guests) {
        return guests == null ? 0 : guests;
    }
}
