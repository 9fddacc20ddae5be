package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.CaseReason;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.BoardDecided;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.contract.message.v1.GeneralizationCredited;

/** Reads what is generalized: cases, decisions, the lineage, and who is credited (R70 to R75). */
record ShownGeneralization(Function<String, PageTables> pages, PublishedMessages published) {

    void isRight() {
        PageTables page = pages.apply("/generalization");
        cases(page);
        decisions(page);
        credits(page);
        assertThat(page.rowsIfAny("Adoptions")).isEqualTo(lineage(_ -> true));
    }

    private void cases(PageTables page) {
        assertThat(page.rowsIfAny("Cases"))
                .isEqualTo(
                        published.each(GeneralizationCaseOpened.class).stream()
                                .sorted(Comparator.comparing(GeneralizationCaseOpened::initiative))
                                .map(
                                        m ->
                                                List.of(
                                                        Written.initiative(m.initiative()),
                                                        Written.division(m.division()),
                                                        m.reason() == CaseReason.USERS
                                                                ? "at least 20 users"
                                                                : "fast growth",
                                                        m.users() < 5
                                                                ? "fewer than 5"
                                                                : Written.number(m.users()),
                                                        Written.day(m.measuredOn())))
                                .toList());
    }

    private void decisions(PageTables page) {
        List<List<String>> wanted =
                published.each(BoardDecided.class).reversed().stream()
                        .sorted(Comparator.comparing(BoardDecided::meetingOn).reversed())
                        .map(
                                m ->
                                        List.of(
                                                Written.day(m.meetingOn()),
                                                m.initiative() == null
                                                        ? "another matter"
                                                        : Written.initiative(m.initiative()),
                                                m.division() == null
                                                        ? "–"
                                                        : Written.division(m.division()),
                                                switch (m.outcome()) {
                                                    case GENERALIZE -> "generalize";
                                                    case NOT_YET -> "not yet";
                                                    case CARRIED -> "carried";
                                                    case REJECTED -> "rejected";
                                                },
                                                Written.day(m.reviewOn())))
                        .toList();
        assertThat(page.rowsIfAny("Decisions of the board, the latest first")).isEqualTo(wanted);
    }

    private void credits(PageTables page) {
        Map<InitiativeId, List<GeneralizationCredited>> credits =
                published.each(GeneralizationCredited.class).stream()
                        .collect(
                                Collectors.groupingBy(
                                        GeneralizationCredited::origin,
                                        TreeMap::new,
                                        Collectors.toList()));
        List<List<String>> wanted = new ArrayList<>();
        credits.values().stream()
                .sorted(
                        Comparator.<List<GeneralizationCredited>, Integer>comparing(
                                        each -> -each.size())
                                .thenComparing(each -> each.getFirst().division().value())
                                .thenComparing(each -> each.getFirst().origin()))
                .forEach(each -> wanted.add(credit(each)));
        assertThat(page.rowsIfAny("Credits, the most adopted first")).isEqualTo(wanted);
    }

    private static List<String> credit(List<GeneralizationCredited> each) {
        return List.of(
                Written.division(each.getFirst().division()),
                Written.initiative(each.getFirst().origin()),
                Written.number(each.size()),
                Written.number(
                        each.stream()
                                .map(GeneralizationCredited::adoptingDivision)
                                .distinct()
                                .count()),
                Written.day(
                        each.stream()
                                .map(GeneralizationCredited::adoptedOn)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    /** The rows of some adoptions, by origin, day and division. */
    List<List<String>> lineage(Predicate<GeneralizationAccepted> which) {
        return published.each(GeneralizationAccepted.class).stream()
                .filter(which)
                .sorted(
                        Comparator.comparing(GeneralizationAccepted::origin)
                                .thenComparing(GeneralizationAccepted::acceptedOn)
                                .thenComparing(m -> m.division().value()))
                .map(this::adoption)
                .toList();
    }

    private List<String> adoption(GeneralizationAccepted m) {
        OneInitiative there = new OneInitiative(published, m.initiative());
        return List.of(
                Written.initiative(m.origin()),
                Written.initiative(m.initiative()),
                Written.division(m.division()),
                Written.day(m.acceptedOn()),
                Written.euros(there.spent().money().cents()),
                Written.number(there.spent().time().halfDays()),
                there.users()
                        .map(users -> users < 5 ? "fewer than 5" : Written.number(users))
                        .orElse("no user so far"));
    }
}
