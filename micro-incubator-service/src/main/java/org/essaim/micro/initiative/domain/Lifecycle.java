package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import org.essaim.contract.Stage;

/**
 * How far an initiative has come.
 *
 * @param dormantSince the day of the pause, or null while it is not dormant (R83)
 */
public record Lifecycle(LocalDate launchedOn, Stage stage, LocalDate dormantSince) {

    static Lifecycle launched(LocalDate on) {
        return new Lifecycle(on, Stage.IDEA, null);
    }

    /** Whether it is paused (R83). */
    boolean isDormant() {
        return dormantSince != null;
    }

    /** Whether a stage is left out on the way there, which is allowed and flagged (R80). */
    boolean skipsTo(Stage next) {
        return next.ordinal() > stage.ordinal() + 1;
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
            case LifecycleEvent.Launched _,
                    LifecycleEvent.ObstacleMet _,
                    LifecycleEvent.DerogationUsed _,
                    LifecycleEvent.Closed _ ->
                    this;
        };
    }

    private Lifecycle at(Stage next, LocalDate dormant) {
        return new Lifecycle(launchedOn, next, dormant);
    }
}
