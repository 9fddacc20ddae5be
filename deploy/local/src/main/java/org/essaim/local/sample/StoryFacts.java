package org.essaim.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells the story of one initiative as facts on days counted from its launch. */
final class StoryFacts {

    private final Irritant irritant;
    private final LocalDate launch;
    private final List<DatedFact> facts = new ArrayList<>();

    private StoryFacts(Irritant irritant, LocalDate launch) {
        this.irritant = irritant;
        this.launch = launch;
    }

    /** Everything that was told in time, days to come included. */
    static List<DatedFact> of(Irritant irritant, LocalDate launch) {
        StoryFacts telling = new StoryFacts(irritant, launch);
        telling.begin();
        switch (irritant.story()) {
            case IDLE, LATE_WITNESS -> telling.usage(100, 5, "DECLARED");
            case USED -> telling.used(9);
            case SPREADING -> telling.used(14);
            case LOVED -> telling.loved(12);
            case THRONGED -> telling.loved(34);
            case INTEGRATED -> {
                telling.loved(12);
                telling.add(900, "initiative-integrated")
                        .with("into", "Direction interministérielle des services");
            }
            case CLOSED ->
                    telling.add(200, "initiative-closed")
                            .with("tried", irritant.tried())
                            .with("learnt", irritant.learnt());
            case YOUNG -> telling.stage(60, "PILOT");
        }
        return telling.facts;
    }

    /** What a late witness tells after everything else: a use that was measured in time. */
    static List<DatedFact> toldLate(Irritant irritant, LocalDate launch) {
        StoryFacts telling = new StoryFacts(irritant, launch);
        if (irritant.story() == Story.LATE_WITNESS) {
            telling.usage(200, 7, "CONFIRMED");
        }
        return telling.facts;
    }

    private void begin() {
        add(0, "initiative-launched").with("title", irritant.title()).with("kind", irritant.kind());
        expense(10, "180.00", 4, "ateliers avec les usagers et maquette");
    }

    private void used(int afterNinetyDays) {
        stage(60, "PILOT");
        usage(90, 8, "MEASURED");
        expense(120, "320.00", 6, "corrections demandées par les usagers");
        usage(180, afterNinetyDays, "MEASURED");
        usage(480, 10, "CONFIRMED");
    }

    private void loved(int usersInTheEnd) {
        used(9);
        stage(200, "GROWTH");
        round(210, "40000.00", 160);
        expense(240, "30000.00", 120, "construction du produit");
        usage(330, usersInTheEnd, "CONFIRMED");
        usage(420, usersInTheEnd + 1, "CONFIRMED");
        stage(600, "CONSOLIDATION");
    }

    private void stage(int day, String stage) {
        add(day, "stage-entered").with("stage", stage);
    }

    private void round(int day, String euros, int halfDays) {
        add(day, "round-funded")
                .with("euros", euros)
                .with("halfDays", halfDays)
                .with("months", 6)
                .with("construction", true)
                .with("madeUp", List.of("euros", "halfDays"));
    }

    private void expense(int day, String euros, int halfDays, String label) {
        add(day, "expense-recorded")
                .with("euros", euros)
                .with("halfDays", halfDays)
                .with("label", label)
                .with("madeUp", List.of("euros", "halfDays"));
    }

    private void usage(int day, int users, String level) {
        DatedFact fact = add(day, "usage-measured").with("users", users).with("level", level);
        if (!level.equals("DECLARED")) {
            fact.with("delight", 7).with("seenAt", irritant.seenAt());
        }
        fact.with("madeUp", List.of("users"));
    }

    private DatedFact add(int day, String name) {
        DatedFact fact =
                new DatedFact(launch.plusDays(day), irritant.division(), name)
                        .with("initiative", irritant.initiative());
        facts.add(fact);
        return fact;
    }
}
