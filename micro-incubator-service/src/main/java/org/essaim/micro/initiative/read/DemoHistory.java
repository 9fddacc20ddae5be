package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;
import org.essaim.federation.text.ShownTexts.Text;
import org.essaim.micro.initiative.domain.DemoEvent;

/**
 * Shows what happened at demos in the history of their initiative; never a vote or a mood (R42).
 *
 * @param texts shows a text by its reference
 */
record DemoHistory(Instant recordedAt, Function<FreeText, Text> texts) {

    /**
     * Empty for a vote and a mood, and for what is shown as a whole once the demo is held: who
     * attended.
     */
    Optional<HistoryEntry> entry(DemoEvent event) {
        return switch (event) {
            case DemoEvent.DemoAttended _,
                    DemoEvent.GuestsCounted _,
                    DemoEvent.ProductVoteCast _,
                    DemoEvent.MoodLeft _ ->
                    Optional.empty();
            case DemoEvent.DemoPlanned e ->
                    Optional.of(
                            entry("demo-planned", e.planId(), e.plannedOn(), e.person())
                                    .with("day", e.day())
                                    .with("at", e.at())
                                    .with("what", where(e.place())));
            case DemoEvent.DemoCancelled e ->
                    Optional.of(
                            entry("demo-cancelled", e.entryId(), e.cancelledOn(), e.person())
                                    .with("day", e.day()));
            case DemoEvent.DemoOpened e ->
                    Optional.of(entry("demo-opened", e.demoId(), e.openedOn(), e.person()));
            case DemoEvent.DemoHeld e ->
                    Optional.of(
                            entry("demo-held", e.demoId(), e.heldOn(), e.person())
                                    .with("nextBy", e.nextBy())
                                    .with("attendees", e.attendees())
                                    .with("guests", e.guests()));
            case DemoEvent.ProductDecisionOpened e ->
                    Optional.of(
                            entry("product-decision-opened", e.decisionId(), null, e.person())
                                    .with("demo", e.demoId())
                                    .with("what", texts.apply(e.what())));
            case DemoEvent.ProductDecided e -> Optional.of(decided(e));
            case DemoEvent.DemoMissed e ->
                    Optional.of(
                            entry("demo-missed", e.flagId(), e.flaggedOn(), null)
                                    .with("dueOn", e.dueOn()));
        };
    }

    private HistoryEntry decided(DemoEvent.ProductDecided e) {
        return entry("product-decided", e.entryId(), null, e.person())
                .with("demo", e.demoId())
                .with("decision", e.decisionId())
                .with("what", texts.apply(e.what()))
                .with("inFavour", e.inFavour())
                .with("against", e.against())
                .with("adopted", e.adopted());
    }

    private Text where(FreeText place) {
        return place == null ? null : texts.apply(place);
    }

    private HistoryEntry entry(String what, UUID id, LocalDate on, PersonId by) {
        return HistoryEntry.of(what, recordedAt, id, on, by);
    }
}
