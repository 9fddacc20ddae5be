package org.essaim.local.sample;

import module java.base;

import org.essaim.contract.DivisionId;

/**
 * Three divisions and forty initiatives over the three years that end on a day. The same day gives
 * the same lines. It is imported in two parts, because a reinstatement (R67) needs evidence that
 * arrives after the stop.
 *
 * @param first everything that was recorded in time, by day
 * @param second what was measured in time and recorded late
 */
public record SamplePortfolio(List<String> first, List<String> second) {

    private static final Map<String, Integer> DISSATISFACTION =
            Map.of(
                    "préfecture-du-littoral",
                    74,
                    "caisse-des-familles",
                    66,
                    "rectorat-des-monts",
                    58);
    private static final int YEARS = 3;
    private static final String OVERRIDE = "reprise d’un portefeuille existant";

    /** In the order of their admission. */
    public static List<DivisionId> divisions() {
        return SampleInitiative.all().stream()
                .map(SampleInitiative::division)
                .distinct()
                .map(DivisionId::new)
                .toList();
    }

    /**
     * @param today the last day of the three years
     */
    public static SamplePortfolio endingOn(LocalDate today, SampleTitles titles) {
        List<DatedFact> first = new ArrayList<>(ofTheCentre(today));
        List<DatedFact> second = new ArrayList<>();
        int index = 0;
        for (SampleInitiative each : SampleInitiative.all()) {
            SampleInitiative initiative = titles.name(each);
            LocalDate launch = today.minusMonths(initiative.monthsAgo()).minusDays(index++ % 9);
            for (StoryFact fact : StoryFact.of(initiative)) {
                fact.dated(initiative, launch).forEach((fact.late() ? second : first)::add);
            }
        }
        return new SamplePortfolio(lines(first, today), lines(second, today));
    }

    private static List<String> lines(List<DatedFact> facts, LocalDate today) {
        return facts.stream()
                .filter(fact -> !fact.on().isAfter(today))
                .sorted(Comparator.comparing(DatedFact::on))
                .map(DatedFact::line)
                .toList();
    }

    private static List<DatedFact> ofTheCentre(LocalDate today) {
        List<DatedFact> facts = new ArrayList<>();
        LocalDate start = today.minusYears(YEARS);
        for (DivisionId division : divisions()) {
            facts.add(
                    ofTheCentre(start, "division-admitted", division)
                            .with("dissatisfaction", DISSATISFACTION.get(division.value()))
                            .with("source", "baromètre des usagers")
                            .with("override", OVERRIDE)
                            .with("madeUp", List.of("dissatisfaction", "source")));
            facts.add(allocation(start, division, "120000.00", 500));
            for (int year = start.getYear() + 1; year <= today.getYear(); year++) {
                facts.add(allocation(LocalDate.of(year, 1, 1), division, "45000.00", 190));
            }
        }
        return facts;
    }

    private static DatedFact allocation(
            LocalDate on, DivisionId division, String euros, int halfDays) {
        return ofTheCentre(on, "envelope-allocated", division)
                .with("year", on.getYear())
                .with("euros", euros)
                .with("halfDays", halfDays)
                .with("madeUp", List.of("euros", "halfDays"));
    }

    private static DatedFact ofTheCentre(LocalDate on, String fact, DivisionId division) {
        return new DatedFact(on, "centre", fact).with("division", division.value());
    }
}
