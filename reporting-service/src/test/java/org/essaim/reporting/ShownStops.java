package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeSpent;

/** Reads what stopped, what will and what was learnt, row by row (R62, R67, R84). */
record ShownStops(
        Function<String, PageTables> pages, PublishedMessages published, ExpectedUse use) {

    private static final int AT_ONCE = 100;
    private static final int CARDS = 24;

    void isRight() {
        PageTables page = pages.apply("/stops");
        assertThat(page.figures()).containsEntry("Stopped", stopped());
        assertThat(page.figures().get("Lessons").getFirst())
                .isEqualTo(Written.number(published.count(InitiativeClosed.class)));
        years(page);
        past(page);
        coming(page);
        lessons(page);
    }

    /** What stopped, and how much of it was taken back. */
    List<String> stopped() {
        return List.of(
                Written.number(published.count(FundingStopped.class)),
                reinstated(published.count(FundingReinstated.class)));
    }

    private static String reinstated(long count) {
        return (count == 0 ? "none" : Written.number(count)) + " of them funded again";
    }

    private void years(PageTables page) {
        Map<UUID, FundingReinstated> back = back();
        Map<Long, List<Long>> years = new TreeMap<>();
        for (FundingStopped m : published.each(FundingStopped.class)) {
            List<Long> year =
                    years.computeIfAbsent(
                            (long) m.dueOn().getYear(), _ -> new ArrayList<>(List.of(0L, 0L)));
            year.set(0, year.get(0) + 1);
            year.set(1, year.get(1) + (back.containsKey(m.stopId()) ? 1 : 0));
        }
        Map<Long, List<Long>> shown = new TreeMap<>();
        page.rowsIfAny("Stops by year")
                .forEach(
                        row ->
                                shown.put(
                                        PageTables.number(row.getFirst()),
                                        PageTables.numbers(PageTables.rest(row))));
        assertThat(shown).isEqualTo(years);
    }

    private Map<UUID, FundingReinstated> back() {
        Map<UUID, FundingReinstated> back = new HashMap<>();
        published.each(FundingReinstated.class).forEach(m -> back.put(m.stopId(), m));
        return back;
    }

    private void past(PageTables page) {
        Map<UUID, FundingReinstated> back = back();
        List<List<String>> wanted =
                published.each(FundingStopped.class).stream()
                        .sorted(
                                Comparator.comparing(FundingStopped::dueOn)
                                        .thenComparing(FundingStopped::initiative)
                                        .reversed())
                        .limit(AT_ONCE)
                        .map(
                                m ->
                                        List.of(
                                                Written.initiative(m.initiative()),
                                                Written.division(m.division()),
                                                "nobody used it in time",
                                                Written.day(m.spentOn()),
                                                Written.day(m.dueOn()),
                                                since(back.get(m.stopId()))))
                        .toList();
        assertThat(page.rowsIfAny("Past stops")).isEqualTo(wanted);
    }

    private static String since(FundingReinstated back) {
        if (back == null) {
            return "Stopped";
        }
        return back.reason() == ReinstatementReason.EVIDENCE
                ? "funded again: proof came later"
                : "funded again: the expense was reversed";
    }

    /** The centre answers the same of a federation that runs; here it is counted by the rules. */
    private void coming(PageTables page) {
        List<InitiativeSpent> coming = use.coming();
        assertThat(page.figures().get("Coming").getFirst())
                .isEqualTo(Written.number(coming.size()));
        assertThat(page.rowsIfAny("Coming stops"))
                .isEqualTo(
                        coming.stream()
                                .limit(AT_ONCE)
                                .map(
                                        m ->
                                                List.of(
                                                        Written.initiative(m.initiative()),
                                                        Written.division(m.division()),
                                                        Written.day(m.spentOn()),
                                                        Written.day(
                                                                BusinessDay.useBy(m.spentOn())
                                                                        .plusDays(1)),
                                                        Written.euros(m.amount().money().cents())))
                                .toList());
    }

    private void lessons(PageTables page) {
        List<LocalDate> latest =
                published.each(InitiativeClosed.class).stream()
                        .map(InitiativeClosed::closedOn)
                        .sorted(Comparator.reverseOrder())
                        .limit(CARDS)
                        .toList();
        assertThat(page.cards()).hasSize(latest.size());
        for (int i = 0; i < latest.size(); i++) {
            String card = page.cards().get(i);
            LocalDate day = latest.get(i);
            assertThat(published.each(InitiativeClosed.class))
                    .as(card)
                    .anyMatch(
                            m ->
                                    m.closedOn().equals(day)
                                            && card.startsWith(
                                                    "%s %s, %s Tried:"
                                                            .formatted(
                                                                    Written.initiative(
                                                                            m.initiative()),
                                                                    Written.division(m.division()),
                                                                    Written.day(day))));
        }
    }
}
