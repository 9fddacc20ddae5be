package org.essaim.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essaim.testkit.KafkaBroker;

/**
 * What the checks cost: the honest stream with signatures and hashes checked and forgeries among
 * it, beside the same stream alone with nothing checked; by turns, so that both see the same
 * machine.
 */
record StreamChecks(double with, double without, Map<String, Long> refused) {

    /**
     * @param rounds measured after one that only warms up; the median counts
     */
    static StreamChecks measured(int honest, int forged, int rounds) {
        KafkaBroker broker = KafkaBroker.sharedOpen();
        HonestStream attacked = new HonestStream("division.attacked");
        HonestStream alone = new HonestStream("division.alone");
        attacked.send(broker, honest, forged);
        alone.send(broker, honest, 0);
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        Map<String, Long> refused = Map.of();
        for (int round = 0; round <= rounds; round++) {
            Hearing.Run unchecked =
                    Hearing.of(broker, "division.alone", alone.signer.key(), honest, false);
            Hearing.Run checked =
                    Hearing.of(broker, "division.attacked", attacked.signer.key(), honest, true);
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
