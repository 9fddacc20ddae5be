package org.essaim.benchmarks;

import module java.base;

import org.essaim.testkit.KafkaBroker;

/**
 * What the checks cost: the honest stream with signatures and hashes checked and forgeries among
 * it, beside the same stream alone with nothing checked; in pairs, of which now one and now the
 * other comes first, so that both see the same machine.
 *
 * @param with honest records a second, checked and attacked; the median
 * @param without the same, unchecked and alone
 * @param ratio the median of what the pairs gave
 * @param rejected of the attacked stream, by reason
 */
record StreamChecks(double with, double without, double ratio, Map<String, Long> rejected) {

    /**
     * Two streams on a broker, of which one is attacked.
     *
     * @param honest records on each
     */
    record Streams(KafkaBroker broker, HonestStream attacked, HonestStream alone, int honest) {

        static Streams sent(int honest, int forged) {
            Streams streams =
                    new Streams(
                            KafkaBroker.sharedOpen(),
                            new HonestStream("division.attacked-" + honest),
                            new HonestStream("division.alone-" + honest),
                            honest);
            streams.attacked.send(streams.broker, honest, forged);
            streams.alone.send(streams.broker, honest, 0);
            return streams;
        }

        private Pair pair(Supplier<Ingestion> ingestions, boolean attackedFirst) {
            if (attackedFirst) {
                Ingestion.Run checked = measured(ingestions, attacked, true);
                return new Pair(checked, measured(ingestions, alone, false));
            }
            Ingestion.Run unchecked = measured(ingestions, alone, false);
            return new Pair(measured(ingestions, attacked, true), unchecked);
        }

        private Ingestion.Run measured(
                Supplier<Ingestion> ingestions, HonestStream stream, boolean checked) {
            try (Ingestion ingestion = ingestions.get()) {
                return ingestion.of(broker, stream.name, stream.signer.key(), honest, checked);
            }
        }
    }

    private record Pair(Ingestion.Run checked, Ingestion.Run unchecked) {
        double ratio() {
            return checked.perSecond() / unchecked.perSecond();
        }
    }

    /**
     * @param ingestions a fresh one for each run
     * @param rounds measured after one that only warms up. With 0 that one counts
     */
    static StreamChecks measured(Streams streams, Supplier<Ingestion> ingestions, int rounds) {
        List<Pair> pairs = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            Pair pair = streams.pair(ingestions, round % 2 == 1);
            if (round > 0 || rounds == 0) {
                pairs.add(pair);
            }
        }
        return new StreamChecks(
                median(pairs, pair -> pair.checked().perSecond()),
                median(pairs, pair -> pair.unchecked().perSecond()),
                median(pairs, Pair::ratio),
                pairs.getLast().checked().rejected());
    }

    String table() {
        return String.format(
                Locale.ROOT,
                """

                | honest stream | records/s |
                | --- | --- |
                | nothing checked, nobody forges | %.0f |
                | hashes and signatures checked, forgeries among it | %.0f |
                | ratio | %.3f |
                rejected: %s
                """,
                without,
                with,
                ratio,
                rejected);
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> of) {
        double[] sorted = pairs.stream().mapToDouble(of).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
