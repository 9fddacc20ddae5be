package org.essaim.local.sample;

import module java.base;

/** The facts of one initiative of the sample, on days counted from its launch. */
final class SampleFacts {

    private final SampleInitiative initiative;
    private final LocalDate launch;
    private final List<DatedFact> all = new ArrayList<>();

    private SampleFacts(SampleInitiative initiative, LocalDate launch) {
        this.initiative = initiative;
        this.launch = launch;
    }

    /** Everything that was recorded in time, days to come included. */
    static List<DatedFact> of(SampleInitiative initiative, LocalDate launch) {
        SampleFacts facts = new SampleFacts(initiative, launch);
        facts.begin();
        switch (initiative.story()) {
            case IDLE, LATE_EVIDENCE -> facts.usage(100, 5, "DECLARED");
            case USED -> facts.used(9);
            case GROWING -> facts.used(14);
            case FUNDED_AGAIN -> facts.fundedAgain(12);
            case POPULAR -> facts.fundedAgain(34);
            case INTEGRATED -> {
                facts.fundedAgain(12);
                facts.add(900, "initiative-integrated")
                        .with("into", "Direction interministérielle des services");
            }
            case CLOSED ->
                    facts.add(200, "initiative-closed")
                            .with("tried", initiative.tried())
                            .with("learnt", initiative.learnt());
            case YOUNG -> facts.stage(60, "PILOT");
        }
        return facts.all;
    }

    /** Evidence that is recorded after everything else: a use that was measured in time. */
    static List<DatedFact> recordedLate(SampleInitiative initiative, LocalDate launch) {
        SampleFacts facts = new SampleFacts(initiative, launch);
        if (initiative.story() == Story.LATE_EVIDENCE) {
            facts.usage(200, 7, "CONFIRMED");
        }
        return facts.all;
    }

    private void begin() {
        add(0, "initiative-launched")
                .with("title", initiative.title())
                .with("kind", initiative.kind());
        expense(10, "180.00", 4, "ateliers avec les usagers et maquette");
    }

    private void used(int afterNinetyDays) {
        stage(60, "PILOT");
        usage(90, 8, "MEASURED");
        expense(120, "320.00", 6, "corrections demandées par les usagers");
        usage(180, afterNinetyDays, "MEASURED");
        usage(480, 10, "CONFIRMED");
    }

    private void fundedAgain(int finalUsers) {
        used(9);
        stage(200, "GROWTH");
        round(210, "40000.00", 160);
        expense(240, "30000.00", 120, "construction du produit");
        usage(330, finalUsers, "CONFIRMED");
        usage(420, finalUsers + 1, "CONFIRMED");
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
            fact.with("delight", 7).with("seenAt", initiative.seenAt());
        }
        fact.with("madeUp", List.of("users"));
    }

    private DatedFact add(int day, String name) {
        DatedFact fact =
                new DatedFact(launch.plusDays(day), initiative.division(), name)
                        .with("initiative", initiative.initiative());
        all.add(fact);
        return fact;
    }
}
