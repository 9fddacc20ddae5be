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
 * @param open those that are opened and not recorded as held
 * @param held those that were, and who said how they were
 * @param planned the next that was announced, or null
 */
public record Demos(
        LocalDate since,
        LocalDate lastHeld,
        LocalDate missed,
        Map<UUID, OpenDemo> open,
        Map<UUID, HeldDemo> held,
        DemoEvent.DemoPlanned planned) {

    /** At most so many days from one demo to the next [S] (R41). */
    public static final int DAYS = 14;

    static final Demos NONE = new Demos(null, null, null, Map.of(), Map.of(), null);

    /** Whether demos are due at that stage: from pilot to growth. */
    public static boolean areDueAt(Stage stage) {
        return stage == Stage.PILOT || stage == Stage.GROWTH;
    }

    /** The last day for the next demo, where one is due. */
    public Optional<LocalDate> dueOn(Lifecycle lifecycle) {
        if (!areDueAt(lifecycle.stage()) || lifecycle.isDormant()) {
            return Optional.empty();
        }
        return Optional.ofNullable(later(since, lastHeld)).map(day -> day.plusDays(DAYS));
    }

    /** As if one had been held on that day too. */
    Demos held(LocalDate on) {
        boolean announced = planned != null && planned.day().isAfter(on);
        return new Demos(
                since, later(lastHeld, on), missed, open, held, announced ? planned : null);
    }

    Demos after(InitiativeEvent event) {
        return switch (event) {
            case LifecycleEvent.StageEntered e -> entered(e);
            case LifecycleEvent.Revived e ->
                    new Demos(e.revivedOn(), lastHeld, missed, open, held, planned);
            case DemoEvent e -> next(e);
            case LifecycleEvent _,
                    FundingEvent _,
                    EvidenceEvent _,
                    TeamEvent _,
                    CorrectionEvent _,
                    ReceiptEvent _ ->
                    this;
        };
    }

    private Demos next(DemoEvent event) {
        return switch (event) {
            case DemoEvent.DemoPlanned e -> new Demos(since, lastHeld, missed, open, held, e);
            case DemoEvent.DemoCancelled _ -> new Demos(since, lastHeld, missed, open, held, null);
            case DemoEvent.DemoOpened e -> with(Copies.with(open, e.demoId(), OpenDemo.of(e)));
            case DemoEvent.DemoAttended e ->
                    changed(e.demoId(), demo -> demo.with(new Attendee(e.person(), e.as())));
            case DemoEvent.GuestsCounted e -> changed(e.demoId(), demo -> demo.with(e.guests()));
            case DemoEvent.ProductDecisionOpened e ->
                    changed(
                            e.demoId(),
                            demo ->
                                    demo.with(
                                            e.decisionId(),
                                            OpenDemo.ProductDecision.about(e.what())));
            case DemoEvent.ProductVoteCast e ->
                    changed(
                            e.demoId(),
                            demo -> demo.changed(e.decisionId(), decision -> decision.with(e)));
            case DemoEvent.ProductDecided e ->
                    changed(
                            e.demoId(),
                            demo -> demo.changed(e.decisionId(), decision -> decision.conclude(e)));
            case DemoEvent.DemoHeld e ->
                    held(e.heldOn())
                            .with(Copies.without(open, e.demoId()))
                            .with(e.demoId(), HeldDemo.of(e, open.get(e.demoId())));
            case DemoEvent.MoodLeft e -> left(e);
            case DemoEvent.DemoMissed e ->
                    new Demos(since, lastHeld, e.dueOn(), open, held, planned);
        };
    }

    private Demos changed(UUID demoId, UnaryOperator<OpenDemo> change) {
        OpenDemo demo = open.get(demoId);
        return demo == null ? this : with(Copies.with(open, demoId, change.apply(demo)));
    }

    private Demos with(Map<UUID, OpenDemo> nowOpen) {
        return new Demos(since, lastHeld, missed, nowOpen, held, planned);
    }

    private Demos with(UUID demoId, HeldDemo nowHeld) {
        return new Demos(
                since, lastHeld, missed, open, Copies.with(held, demoId, nowHeld), planned);
    }

    private Demos left(DemoEvent.MoodLeft e) {
        HeldDemo demo = held.get(e.demoId());
        return demo == null ? this : with(e.demoId(), demo.with(e.person()));
    }

    private Demos entered(LifecycleEvent.StageEntered e) {
        boolean begins = since == null && areDueAt(e.stage()) && !e.flags().contains(Flag.IMPORTED);
        return begins ? new Demos(e.enteredOn(), lastHeld, missed, open, held, planned) : this;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
