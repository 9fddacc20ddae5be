package org.essaim.micro.initiative.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.micro.initiative.domain.Attendee;
import org.essaim.micro.initiative.domain.AttendeeRole;
import org.essaim.micro.initiative.domain.DemoCommand;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Known;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a team shows to those who use it, and what they decide together. */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}/demos")
class DemoWriteApi {

    /** More than a theatre holds; the longest list of people that one request may carry. */
    private static final int MOST_PEOPLE = 1_000;

    private final InitiativeEntries entries;

    DemoWriteApi(InitiativeEntries entries) {
        this.entries = entries;
    }

    /**
     * R41.
     *
     * @param attendees everybody who was there, each once
     */
    record Demo(
            @NotNull LocalDate heldOn,
            @NotNull @Size(max = MOST_PEOPLE) List<@NotNull @Valid Attendance> attendees) {}

    /** Somebody who was there, and as what. */
    record Attendance(@NotNull @Known PersonId person, @NotNull AttendeeRole as) {}

    /** R42; nobody where a list is absent. */
    record ProductDecision(
            @NotNull WrittenText what,
            @Size(max = MOST_PEOPLE) Set<@NotNull @Known PersonId> inFavour,
            @Size(max = MOST_PEOPLE) Set<@NotNull @Known PersonId> against) {
        ProductDecision {
            inFavour = inFavour == null ? Set.of() : inFavour;
            against = against == null ? Set.of() : against;
        }
    }

    /** Records a demo with everybody who attended (R41). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping
    ResponseEntity<Created> demo(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Demo request) {
        Entry entry = entries.next("demo", initiative, caller.person());
        return entries.make(
                new DemoCommand.RecordDemo(
                        entry,
                        request.heldOn(),
                        request.attendees().stream()
                                .map(each -> new Attendee(each.person(), each.as()))
                                .toList()));
    }

    /** Records what those who attended decided about the product; funding weighs nothing (R42). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{demoId}/decisions")
    ResponseEntity<Created> decide(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID demoId,
            Caller caller,
            @Valid @RequestBody ProductDecision request) {
        Entry entry = entries.next("decision", initiative, caller.person());
        return entries.make(
                new DemoCommand.RecordProductDecision(
                        entry, demoId, request.what(), request.inFavour(), request.against()));
    }
}
