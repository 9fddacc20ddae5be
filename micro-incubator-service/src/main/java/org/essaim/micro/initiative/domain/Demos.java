package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.contract.Flag;
import org.essaim.contract.Stage;

/**
 * The demos of an initiative and when the next one is due (R41).
 *
 * @param since when they began to be due, by a live entry or a revival; null where they are not, or
 *     where an import told of the stage and none was held since
 * @param lastHeld the day of the latest, or null
 * @param missed the latest due day of which control was told, or null
 * @param held who attended each
 */
public record Demos(
        LocalDate since, LocalDate lastHeld, LocalDate missed, Map<UUID, List<Attendee>> held) {

    /** At least one demo in so many days [S] (R41); how soon the next one follows is free. */
    public static final int DAYS = 14;

    static final Demos NONE = new Demos(null, null, null, Map.of());

    public Demos {
        held = Map.copyOf(held);
    }

    /** Whether that stage asks for demos: from pilot to growth. */
    public static boolean asks(Stage stage) {
        return stage == Stage.PILOT || stage == Stage.GROWTH;
    }

    /** The last day for the next demo, where one is due. */
    Optional<LocalDate> dueOn(Lifecycle life) {
        if (!asks(life.stage()) || life.isDormant()) {
            return Optional.empty();
        }
        return Optional.ofNullable(later(since, lastHeld)).map(day -> day.plusDays(DAYS));
    }

    Demos after(InitiativeEvent event) {
        return switch (event) {
            case InitiativeEvent.StageEntered e when asks(e.stage()) -> entered(e);
            case ProgressEvent.Revived e -> new Demos(e.revivedOn(), lastHeld, missed, held);
            case DemoEvent.DemoHeld e -> held(e);
            case DemoEvent.DemoMissed e -> new Demos(since, lastHeld, e.dueOn(), held);
            default -> this;
        };
    }

    private Demos entered(InitiativeEvent.StageEntered e) {
        boolean told = since == null && !e.flags().contains(Flag.IMPORTED);
        return told ? new Demos(e.enteredOn(), lastHeld, missed, held) : this;
    }

    private Demos held(DemoEvent.DemoHeld e) {
        Map<UUID, List<Attendee>> more = new HashMap<>(held);
        more.put(e.demoId(), e.attendees());
        return new Demos(since, later(lastHeld, e.heldOn()), missed, more);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
