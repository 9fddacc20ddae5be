package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.IrritantReported;

/**
 * Reads the page of every initiative: its time line, moment by moment with what each moved or
 * counted, and what was adopted from it.
 */
record ShownStories(Function<String, PageTables> pages, PublishedMessages published) {

    void areRight() {
        Map<InitiativeId, List<Moment>> stories = new HashMap<>();
        for (FederationMessage message : published.all()) {
            Moments.of(message)
                    .filter(moment -> moment.initiative() != null)
                    .ifPresent(
                            moment ->
                                    stories.computeIfAbsent(
                                                    moment.initiative(), _ -> new ArrayList<>())
                                            .add(moment));
        }
        published
                .each(InitiativeLaunched.class)
                .forEach(m -> initiative(m, stories.get(m.initiative())));
    }

    private void initiative(InitiativeLaunched launched, List<Moment> story) {
        InitiativeId id = launched.initiative();
        PageTables page =
                pages.apply(
                        "/initiatives/%s/%s"
                                .formatted(
                                        RunningReporting.encoded(launched.division().value()),
                                        RunningReporting.encoded(id.value())));
        List<String> wanted =
                Stream.concat(
                                story.stream()
                                        .filter(m -> m.division().equals(launched.division()))
                                        .map(moment -> moment.text(false)),
                                irritant(launched))
                        .toList();
        assertThat(page.moments())
                .as("%s", id)
                .extracting(ShownStories::withoutRecording)
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(page.moments()).extracting(moment -> moment.substring(0, 10)).isSorted();
        Predicate<GeneralizationAccepted> about =
                m -> m.origin().equals(id) || m.initiative().equals(id);
        assertThat(page.rowsIfAny("Adoptions"))
                .isEqualTo(new ShownGeneralization(pages, published).lineage(about));
    }

    private Stream<String> irritant(InitiativeLaunched launched) {
        return published.each(IrritantReported.class).stream()
                .filter(m -> m.irritantId().equals(launched.irritantId()))
                .map(
                        m ->
                                "%s irritant_reported: Irritant: %s"
                                        .formatted(m.reportedOn(), category(m)));
    }

    private static String category(IrritantReported m) {
        return switch (m.category()) {
            case WAITING -> "waiting";
            case ERROR -> "error";
            case EXTRA_COST -> "extra cost";
            case WASTE -> "waste";
        };
    }

    /** What may be among the changes that a division's page shows. */
    List<String> ofDivision(String division) {
        List<String> changes = new ArrayList<>();
        for (FederationMessage message : published.all()) {
            Moments.of(message)
                    .filter(moment -> moment.division().value().equals(division))
                    .filter(Moment::isChange)
                    .ifPresent(moment -> changes.add(moment.text(true)));
        }
        return changes;
    }

    /** When it was recorded is the tests' own day. */
    static String withoutRecording(String moment) {
        return moment.replaceFirst(" Recorded on .*\\.$", "");
    }
}
