package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Flag;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Copies;

/**
 * The demos of an initiative and when the next one is due (R41).
 *
 * @param since when they began to be due, by a live stage entry or a revival; null where they are
 *     not, or where the stage was imported and none was held since
 * @param lastHeld the day of the latest, or null
 * @param missed the latest due day that was flagged for control, or null
 * @param held who attended each
 */
public record Demos(
        LocalDate since, LocalDate lastHeld, LocalDate missed, Map<UUID, List<Attendee>> held) {

    /** At most so many days from one demo to the next [S] (R41). */
    public static final int DAYS = 14;

    static final Demos NONE = new Demos(null, null, null, Map.of());

    /** Whether demos are due at that stage: from pilot to growth. */
    public static boolean areDueAt(Stage stage) {
        return stage == Stage.PILOT || stage == Stage.GROWTH;
    }

    /** The last day for the next demo, where one is due. */
    Optional<LocalDate> dueOn(Lifecycle lifecycle) {
        if (!areDueAt(lifecycle.stage()) || lifecycle.isDormant()) {
            return Optional.empty();
        }
        return Optional.ofNullable(later(since, lastHeld)).map(day -> day.plusDays(DAYS));
    }

    Demos after(InitiativeEvent event) {
        return switch (event) {
            case LifecycleEvent.StageEntered e -> entered(e);
            case LifecycleEvent.Revived e -> new Demos(e.revivedOn(), lastHeld, missed, held);
            case DemoEvent.DemoHeld e ->
                    new Demos(
                            since,
                            later(lastHeld, e.heldOn()),
                            missed,
                            Copies.with(held, e.demoId(), e.attendees()));
            case DemoEvent.DemoMissed e -> new Demos(since, lastHeld, e.dueOn(), held);
            case LifecycleEvent _, FundingEvent _, EvidenceEvent _, TeamEvent _, DemoEvent _ ->
                    this;
        };
    }

    private Demos entered(LifecycleEvent.StageEntered e) {
        boolean begins = since == null && areDueAt(e.stage()) && !e.flags().contains(Flag.IMPORTED);
        return begins ? new Demos(e.enteredOn(), lastHeld, missed, held) : this;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
