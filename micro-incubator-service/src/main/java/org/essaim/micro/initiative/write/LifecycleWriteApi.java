package org.essaim.micro.initiative.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.Role;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.micro.initiative.domain.ChecklistPoint;
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
    record StageEntry(@NotNull Stage stage, @NotNull LocalDate enteredOn) {}

    /** R81. */
    record ChecklistAnswer(@NotNull WrittenText answer, @NotNull LocalDate answeredOn) {}

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
    record IntegrationOffer(@NotNull WrittenText into, @NotNull LocalDate offeredOn) {}

    /**
     * R81.
     *
     * @param office in whose name the caller accepts
     */
    record IntegrationAcceptance(@NotNull WrittenText office, @NotNull LocalDate acceptedOn) {}

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
                new LifecycleCommand.EnterStage(entry, request.stage(), request.enteredOn()));
    }

    /** Answers a point of the checklists, which consolidation asks for (R81). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/checklists/{point}")
    ResponseEntity<Created> answer(
            @PathVariable InitiativeId initiative,
            @PathVariable ChecklistPoint point,
            Caller caller,
            @Valid @RequestBody ChecklistAnswer request) {
        Entry entry = entries.next("answer", initiative, caller.person());
        return entries.make(
                new LifecycleCommand.AnswerChecklist(
                        entry, point, request.answer(), request.answeredOn()));
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

    /** The owner offers the product to an administration (R81). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/integration")
    ResponseEntity<Created> offer(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody IntegrationOffer request) {
        Entry entry = entries.next("integration offer", initiative, caller.person());
        return entries.make(
                new LifecycleCommand.OfferIntegration(entry, request.into(), request.offeredOn()));
    }

    /** Somebody who is not of the team accepts it in the name of an office, which is final. */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER, Role.DIRECTOR, Role.USER_REPRESENTATIVE})
    @PostMapping("/integration/acceptance")
    ResponseEntity<Created> accept(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody IntegrationAcceptance request) {
        Entry entry = entries.next("integration", initiative, caller.person());
        return entries.make(
                new LifecycleCommand.AcceptIntegration(
                        entry, request.office(), request.acceptedOn()));
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
