package org.essaim.micro.initiative.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.Role;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.LifecycleCommand;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From stage to stage: pauses, obstacles, integration and closing. */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}")
class LifecycleWriteApi {

    private final InitiativeEntries entries;

    LifecycleWriteApi(InitiativeEntries entries) {
        this.entries = entries;
    }

    /** R80, R81. */
    record StageEntry(
            @NotNull Stage stage,
            boolean securityChecked,
            boolean reliabilityChecked,
            @NotNull LocalDate enteredOn) {}

    /** R83. */
    record Pause(@NotNull WrittenText reason, @NotNull LocalDate pausedOn) {}

    /**
     * R83.
     *
     * @param stage the one it had where absent
     */
    record Revival(@NotNull WrittenText note, Stage stage, @NotNull LocalDate revivedOn) {}

    /** R92. */
    record Obstacle(
            @NotNull ObstacleKind kind, @NotNull WrittenText what, @NotNull LocalDate metOn) {}

    /** R81. */
    record Integration(
            @NotNull WrittenText into,
            @NotNull WrittenText acceptedBy,
            @NotNull LocalDate integratedOn) {}

    /** R84. */
    record Closing(
            @NotNull WrittenText tried, @NotNull WrittenText learnt, @NotNull LocalDate closedOn) {}

    /** Goes forward to a stage (R80, R81). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/stage")
    ResponseEntity<Created> enter(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody StageEntry request) {
        Entry entry = entries.next("stage", initiative, caller.person());
        return entries.make(
                new LifecycleCommand.EnterStage(
                        entry,
                        request.stage(),
                        request.securityChecked(),
                        request.reliabilityChecked(),
                        request.enteredOn()));
    }

    /** Pauses it for a reason; the clocks of its expenses run on (R83). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/pause")
    ResponseEntity<Created> pause(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Pause request) {
        Entry entry = entries.next("pause", initiative, caller.person());
        return entries.make(
                new LifecycleCommand.Pause(entry, request.reason(), request.pausedOn()));
    }

    /** Resumes it with a restart note, at the stage it had or an earlier one (R83). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/revival")
    ResponseEntity<Created> revive(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Revival request) {
        Entry entry = entries.next("revival", initiative, caller.person());
        return entries.make(
                new LifecycleCommand.Revive(
                        entry, request.note(), request.stage(), request.revivedOn()));
    }

    /** Records what stands in the way, for its sponsor and the centre to see (R92). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/obstacles")
    ResponseEntity<Created> obstacle(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Obstacle request) {
        Entry entry = entries.next("obstacle", initiative, caller.person());
        return entries.make(
                new LifecycleCommand.RecordObstacle(
                        entry, request.kind(), request.what(), request.metOn()));
    }

    /** Hands the product over to an administration (R81). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/integration")
    ResponseEntity<Created> integrate(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Integration request) {
        Entry entry = entries.next("integration", initiative, caller.person());
        return entries.make(
                new LifecycleCommand.Integrate(
                        entry, request.into(), request.acceptedBy(), request.integratedOn()));
    }

    /** Ends the initiative with what was learnt (R84). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/close")
    ResponseEntity<Created> close(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Closing request) {
        Entry entry = entries.next("closing", initiative, caller.person());
        return entries.make(
                new LifecycleCommand.Close(
                        entry, request.tried(), request.learnt(), request.closedOn()));
    }
}
