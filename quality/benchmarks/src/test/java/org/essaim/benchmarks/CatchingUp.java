package org.essaim.benchmarks;

import module java.base;

import org.essaim.testkit.KafkaBroker;

/**
 * How fast a division that was cut off catches up, beside how fast a service ingests what is on the
 * topic already; by turns, so that both see the same machine.
 *
 * @param converging messages a second from the journal by way of the broker into the event store,
 *     from the moment at which the division is connected until the last one is ingested
 * @param ingesting messages a second from the topic into the event store
 */
record CatchingUp(double converging, double ingesting) {

    /**
     * @param waiting messages in the journal of the division when it is connected
     * @param rounds measured after one that only warms up; the median counts. With 0 that one does
     */
    static CatchingUp measured(int waiting, int rounds) {
        KafkaBroker broker = KafkaBroker.sharedOpen();
        List<Double> converging = new ArrayList<>();
        List<Double> ingesting = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            String name = "division.cut-off-%d-%d".formatted(waiting, round);
            try (CutOffDivision division = new CutOffDivision(name, broker, waiting)) {
                double converged = measured(broker, division, waiting, division::connect);
                double ingested = measured(broker, division, waiting, () -> {});
                if (round > 0 || rounds == 0) {
                    converging.add(converged);
                    ingesting.add(ingested);
                }
            }
        }
        return new CatchingUp(median(converging), median(ingesting));
    }

    double ratio() {
        return converging / ingesting;
    }

    String table() {
        return String.format(
                Locale.ROOT,
                """

                | what waits is ingested | messages/s |
                | --- | --- |
                | from the topic | %.0f |
                | from the journal of a division that was cut off | %.0f |
                | ratio | %.3f |
                """,
                ingesting,
                converging,
                ratio());
    }

    private static double measured(
            KafkaBroker broker, CutOffDivision division, int waiting, Runnable begin) {
        try (Ingestion ingestion = Ingestion.intoAService()) {
            return ingestion
                    .of(
                            broker,
                            division.stream.name,
                            division.stream.signer.key(),
                            waiting,
                            true,
                            begin)
                    .perSecond();
        }
    }

    private static double median(List<Double> of) {
        return of.stream().sorted().skip(of.size() / 2).findFirst().orElseThrow();
    }
}
