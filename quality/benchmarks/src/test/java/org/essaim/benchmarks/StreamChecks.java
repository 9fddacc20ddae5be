package org.essaim.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.essaim.testkit.KafkaBroker;

/**
 * What the checks cost: the honest stream with signatures and hashes checked and forgeries among
 * it, beside the same stream alone with nothing checked; by turns, so that both see the same
 * machine.
 *
 * @param with honest records a second, checked and attacked
 * @param without the same, believed and alone
 * @param refused of the attacked stream, by reason
 */
record StreamChecks(double with, double without, Map<String, Long> refused) {

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

        private Hearing.Run heard(Supplier<Hearing> hearers, HonestStream stream, boolean checked) {
            try (Hearing hearer = hearers.get()) {
                return hearer.of(broker, stream.name, stream.signer.key(), honest, checked);
            }
        }
    }

    /**
     * @param hearers a fresh one for each run
     * @param rounds measured after one that only warms up; the median counts
     */
    static StreamChecks measured(Streams streams, Supplier<Hearing> hearers, int rounds) {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        Map<String, Long> refused = Map.of();
        for (int round = 0; round <= rounds; round++) {
            Hearing.Run unchecked = streams.heard(hearers, streams.alone, false);
            Hearing.Run checked = streams.heard(hearers, streams.attacked, true);
            refused = checked.refused();
            if (round > 0) {
                without.add(unchecked.perSecond());
                with.add(checked.perSecond());
            }
        }
        return new StreamChecks(median(with), median(without), refused);
    }

    double ratio() {
        return with / without;
    }

    String table() {
        return String.format(
                Locale.ROOT,
                """

                | honest stream | records/s |
                | --- | --- |
                | nothing checked, nobody lies | %.0f |
                | hashes and signatures checked, forgeries among it | %.0f |
                | ratio | %.3f |
                refused: %s
                """,
                without,
                with,
                ratio(),
                refused);
    }

    private static double median(List<Double> of) {
        return of.stream().sorted().skip(of.size() / 2).findFirst().orElseThrow();
    }
}
