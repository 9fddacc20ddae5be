package org.essaim.benchmarks;

import module java.base;

import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Pairs;

/**
 * What the checks cost: the honest stream with signatures and hashes checked and forgeries among
 * it, beside the same stream alone with nothing checked.
 *
 * @param honest records a second; measured checked and attacked, beside unchecked and alone
 * @param rejected of the attacked stream, by reason
 */
record StreamChecks(Pairs honest, Map<String, Long> rejected) {

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

        private Ingestion.Run measured(
                Supplier<Ingestion> ingestions, HonestStream stream, boolean checked) {
            try (Ingestion ingestion = ingestions.get()) {
                return ingestion.of(broker, stream.name, stream.signer.key(), honest, checked);
            }
        }
    }

    /**
     * @param ingestions a fresh one for each run
     * @param rounds as {@link Pairs} count them
     */
    static StreamChecks measured(Streams streams, Supplier<Ingestion> ingestions, int rounds) {
        Map<String, Long> rejected = new TreeMap<>();
        Pairs pairs =
                Pairs.of(
                        () -> {
                            Ingestion.Run run =
                                    streams.measured(ingestions, streams.attacked, true);
                            rejected.putAll(run.rejected());
                            return run.perSecond();
                        },
                        () -> streams.measured(ingestions, streams.alone, false).perSecond(),
                        rounds);
        return new StreamChecks(pairs, rejected);
    }

    String table() {
        return honest.table(
                        "honest records/s",
                        "nothing checked, nobody forges",
                        "hashes and signatures checked, forgeries among it")
                + "rejected: "
                + rejected
                + "\n";
    }
}
