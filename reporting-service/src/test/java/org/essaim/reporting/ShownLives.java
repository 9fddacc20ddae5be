package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.IrritantReported;

/**
 * Reads the page of every initiative: its time line, moment by moment with what each moved or
 * counted, and what was adopted from it.
 */
record ShownLives(Function<String, PageTables> pages, ToldMessages told) {

    void areRight() {
        Map<InitiativeId, List<Moment>> lives = new HashMap<>();
        for (FederationMessage message : told.all()) {
            Moments.of(message)
                    .filter(moment -> moment.initiative() != null)
                    .ifPresent(
                            moment ->
                                    lives.computeIfAbsent(
                                                    moment.initiative(), _ -> new ArrayList<>())
                                            .add(moment));
        }
        told.each(InitiativeLaunched.class).forEach(m -> initiative(m, lives.get(m.initiative())));
    }

    private void initiative(InitiativeLaunched launched, List<Moment> life) {
        InitiativeId id = launched.initiative();
        PageTables page =
                pages.apply(
                        "/initiative?division=%s&initiative=%s"
                                .formatted(
                                        RunningReporting.encoded(launched.division().value()),
                                        RunningReporting.encoded(id.value())));
        List<String> wanted =
                Stream.concat(
                                life.stream()
                                        .filter(m -> m.division().equals(launched.division()))
                                        .map(moment -> moment.said(false)),
                                irritant(launched))
                        .toList();
        assertThat(page.moments())
                .as("%s", id)
                .extracting(ShownLives::withoutRecording)
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(page.moments()).extracting(moment -> moment.substring(0, 10)).isSorted();
        Predicate<GeneralizationAccepted> about =
                m -> m.origin().equals(id) || m.initiative().equals(id);
        assertThat(page.rowsIfAny("Adoptions"))
                .isEqualTo(new ShownSpread(pages, told).lineage(about));
    }

    private Stream<String> irritant(InitiativeLaunched launched) {
        return told.each(IrritantReported.class).stream()
                .filter(m -> m.irritantId().equals(launched.irritantId()))
                .map(
                        m ->
                                "%s irritant_reported: Irritant %s"
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

    /** What may be among the changes that a division's page tells. */
    List<String> ofDivision(String division) {
        List<String> changes = new ArrayList<>();
        for (FederationMessage message : told.all()) {
            Moments.of(message)
                    .filter(moment -> moment.division().value().equals(division))
                    .filter(Moment::isChange)
                    .ifPresent(moment -> changes.add(moment.said(true)));
        }
        return changes;
    }

    /** When it was recorded is the tests' own day. */
    static String withoutRecording(String moment) {
        return moment.replaceFirst(" Recorded on .*\\.$", "");
    }
}
