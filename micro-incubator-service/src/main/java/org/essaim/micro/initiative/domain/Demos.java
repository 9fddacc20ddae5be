package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Flag;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Copies;

/**
 * The demos of an initiative and when the next one is due (R41).
 *
 * @param dueOn the last day for the next one, or null where none is due
 * @param missed the latest due day that was flagged for control, or null
 * @param open those that are opened and not recorded as held
 * @param held those that were, and who said how they were
 * @param planned the next that was announced, or null
 */
public record Demos(
        LocalDate dueOn,
        LocalDate missed,
        Map<UUID, OpenDemo> open,
        Map<UUID, HeldDemo> held,
        DemoEvent.DemoPlanned planned) {

    /** At most so many days from one demo to the next [S] (R41). */
    public static final int DAYS = 14;

    static final Demos NONE = new Demos(null, null, Map.of(), Map.of(), null);

    /** Whether demos are due at that stage: from pilot to growth. */
    public static boolean areDueAt(Stage stage) {
        return stage == Stage.PILOT || stage == Stage.GROWTH;
    }

    /**
     * The last day for the next demo once an event has happened, or null where none is due: said
     * here for all who keep it. What is imported, of nobody, asks for none, as a portfolio file has
     * no demos; neither does a pause.
     *
     * @param before that day until then, or null
     */
    public static LocalDate dueOn(LocalDate before, InitiativeEvent event) {
        return switch (event) {
            case LifecycleEvent.StageEntered e when !areDueAt(e.stage()) -> null;
            case LifecycleEvent.StageEntered e ->
                    before != null || e.flags().contains(Flag.IMPORTED)
                            ? before
                            : e.enteredOn().plusDays(DAYS);
            case LifecycleEvent.Revived e ->
                    areDueAt(e.stage()) && e.person() != null ? e.revivedOn().plusDays(DAYS) : null;
            case DemoEvent.DemoHeld e -> e.nextBy();
            case LifecycleEvent.Paused _, LifecycleEvent.Integrated _, LifecycleEvent.Closed _ ->
                    null;
            case LifecycleEvent _,
                    DemoEvent _,
                    FundingEvent _,
                    EvidenceEvent _,
                    TeamEvent _,
                    CorrectionEvent _,
                    ReceiptEvent _ ->
                    before;
        };
    }

    /** The last day for the one after a demo of that day; null where its stage asks for none. */
    LocalDate nextAfter(LocalDate held, Lifecycle lifecycle) {
        if (!areDueAt(lifecycle.stage()) || lifecycle.isDormant()) {
            return null;
        }
        LocalDate next = held.plusDays(DAYS);
        return dueOn == null || next.isAfter(dueOn) ? next : dueOn;
    }

    Demos after(InitiativeEvent event) {
        Demos now = event instanceof DemoEvent e ? next(e) : this;
        return now.due(dueOn(dueOn, event));
    }

    private Demos due(LocalDate on) {
        return new Demos(on, missed, open, held, planned);
    }

    private Demos next(DemoEvent event) {
        return switch (event) {
            case DemoEvent.DemoPlanned e -> new Demos(dueOn, missed, open, held, e);
            case DemoEvent.DemoCancelled _ -> new Demos(dueOn, missed, open, held, null);
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
                    announcedAfter(e.heldOn())
                            .with(Copies.without(open, e.demoId()))
                            .with(e.demoId(), HeldDemo.of(e, open.get(e.demoId())));
            case DemoEvent.MoodLeft e -> left(e);
            case DemoEvent.DemoMissed e -> new Demos(dueOn, e.dueOn(), open, held, planned);
        };
    }

    private Demos changed(UUID demoId, UnaryOperator<OpenDemo> change) {
        OpenDemo demo = open.get(demoId);
        return demo == null ? this : with(Copies.with(open, demoId, change.apply(demo)));
    }

    private Demos with(Map<UUID, OpenDemo> nowOpen) {
        return new Demos(dueOn, missed, nowOpen, held, planned);
    }

    private Demos with(UUID demoId, HeldDemo nowHeld) {
        return new Demos(dueOn, missed, open, Copies.with(held, demoId, nowHeld), planned);
    }

    private Demos left(DemoEvent.MoodLeft e) {
        HeldDemo demo = held.get(e.demoId());
        return demo == null ? this : with(e.demoId(), demo.with(e.person()));
    }

    /** What was announced for a later day still is. */
    private Demos announcedAfter(LocalDate day) {
        boolean later = planned != null && planned.day().isAfter(day);
        return new Demos(dueOn, missed, open, held, later ? planned : null);
    }
}
