package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.FindingOutcome;
import org.essaim.contract.message.v1.ControlFindingAnswered;
import org.essaim.contract.message.v1.ControlFindingClosed;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.contract.message.v1.ControlSampleDrawn;

/** Reads what control came to, and holds it against what the centre published of it (R95, R96). */
record ShownControl(Function<String, PageTables> pages, PublishedMessages published) {

    void isRight() {
        PageTables page = pages.apply("/money");
        findings(page);
        samples(page);
    }

    private void findings(PageTables page) {
        Map<String, List<Long>> wanted = new TreeMap<>();
        for (ControlFindingOpened m : published.each(ControlFindingOpened.class)) {
            String division = m.division().value();
            wanted.put(
                    Written.division(division),
                    List.of(
                            (long) published.each(ControlFindingOpened.class, division).size(),
                            published.each(ControlFindingAnswered.class, division).stream()
                                    .map(ControlFindingAnswered::findingId)
                                    .distinct()
                                    .count(),
                            closed(division, FindingOutcome.EXPLAINED),
                            closed(division, FindingOutcome.UPHELD),
                            closed(division, FindingOutcome.WITHDRAWN),
                            published.each(ControlFindingOpened.class, division).stream()
                                    .filter(each -> each.evidenceId() != null)
                                    .count()));
        }
        Map<String, List<Long>> shown = new TreeMap<>();
        page.rowsIfAny("Findings by division")
                .forEach(
                        row -> shown.put(row.getFirst(), PageTables.numbers(PageTables.rest(row))));
        assertThat(shown).isEqualTo(wanted);
    }

    private long closed(String division, FindingOutcome outcome) {
        return published.each(ControlFindingClosed.class, division).stream()
                .filter(m -> m.outcome() == outcome)
                .count();
    }

    private void samples(PageTables page) {
        List<List<String>> wanted =
                published.each(ControlSampleDrawn.class).reversed().stream()
                        .sorted(Comparator.comparing(ControlSampleDrawn::drawnOn).reversed())
                        .map(
                                m ->
                                        List.of(
                                                Written.day(m.drawnOn()),
                                                m.division() == null
                                                        ? "all"
                                                        : Written.division(m.division()),
                                                Written.day(m.from()),
                                                Written.day(m.to()),
                                                Written.number(m.expenses().size()),
                                                Written.number(m.population()),
                                                Long.toString(m.seed()),
                                                m.fingerprint()))
                        .toList();
        assertThat(page.rowsIfAny("Samples, the latest first")).isEqualTo(wanted);
    }
}
