package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Copies;

/**
 * How far an initiative has come.
 *
 * @param dormantSince the day of the pause, or null while it is not dormant (R83)
 * @param answered points of the checklists (R81)
 * @param offeredTo the administration that may integrate it by accepting, or null (R81)
 */
public record Lifecycle(
        LocalDate launchedOn,
        Stage stage,
        LocalDate dormantSince,
        Set<ChecklistPoint> answered,
        FreeText offeredTo) {

    static Lifecycle launched(LocalDate on) {
        return new Lifecycle(on, Stage.IDEA, null, Set.of(), null);
    }

    /** Whether it is paused (R83). */
    boolean isDormant() {
        return dormantSince != null;
    }

    /** Whether a stage is left out on the way there, which is allowed and flagged (R80). */
    boolean skipsTo(Stage next) {
        return next.ordinal() > stage.ordinal() + 1;
    }

    /** Whether that stage lies on the way to another, its end included (R81). */
    boolean passes(Stage gate, Stage to) {
        return stage.compareTo(gate) < 0 && gate.compareTo(to) <= 0;
    }

    /** Which points of the checklists have no answer yet (R81). */
    List<ChecklistPoint> unanswered() {
        return Arrays.stream(ChecklistPoint.values())
                .filter(point -> !answered.contains(point))
                .toList();
    }

    Lifecycle after(InitiativeEvent event) {
        return event instanceof LifecycleEvent own ? next(own) : this;
    }

    private Lifecycle next(LifecycleEvent event) {
        return switch (event) {
            case LifecycleEvent.StageEntered e -> at(e.stage(), dormantSince);
            case LifecycleEvent.Integrated _ -> at(Stage.INTEGRATED, dormantSince);
            case LifecycleEvent.Paused e -> at(stage, e.pausedOn());
            case LifecycleEvent.Revived e -> at(e.stage(), null);
            case LifecycleEvent.ChecklistAnswered e ->
                    with(Copies.with(answered, e.point()), offeredTo);
            case LifecycleEvent.IntegrationOffered e -> with(answered, e.into());
            case LifecycleEvent.Launched _,
                    LifecycleEvent.ObstacleMet _,
                    LifecycleEvent.DerogationUsed _,
                    LifecycleEvent.Closed _ ->
                    this;
        };
    }

    private Lifecycle at(Stage next, LocalDate dormant) {
        return new Lifecycle(launchedOn, next, dormant, answered, offeredTo);
    }

    private Lifecycle with(Set<ChecklistPoint> nowAnswered, FreeText into) {
        return new Lifecycle(launchedOn, stage, dormantSince, nowAnswered, into);
    }
}
