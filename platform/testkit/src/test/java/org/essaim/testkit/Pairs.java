package org.essaim.testkit;

import module java.base;

/**
 * What two things did in a second, measured by turns, of which now the one and now the other comes
 * first, so that both see the same machine.
 *
 * @param measured of what is looked at; the median
 * @param floor of the least that could be done in its place; the median
 * @param ratio the median of what the pairs gave
 */
public record Pairs(double measured, double floor, double ratio) {

    private record Pair(double measured, double floor) {
        double ratio() {
            return measured / floor;
        }
    }

    /**
     * @param rounds measured after one that only warms up. With 0 that one counts
     */
    public static Pairs of(DoubleSupplier measured, DoubleSupplier floor, int rounds) {
        List<Pair> pairs = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            Pair pair = pair(measured, floor, round % 2 == 1);
            if (round > 0 || rounds == 0) {
                pairs.add(pair);
            }
        }
        return new Pairs(
                median(pairs, Pair::measured),
                median(pairs, Pair::floor),
                median(pairs, Pair::ratio));
    }

    private static Pair pair(DoubleSupplier measured, DoubleSupplier floor, boolean floorFirst) {
        if (floorFirst) {
            double least = floor.getAsDouble();
            return new Pair(measured.getAsDouble(), least);
        }
        return new Pair(measured.getAsDouble(), floor.getAsDouble());
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> of) {
        double[] sorted = pairs.stream().mapToDouble(of).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /**
     * @param what a second counts
     */
    public String table(String what, String floorIs, String measuredIs) {
        return String.format(
                Locale.ROOT,
                """

                | | %s |
                | --- | --- |
                | %s | %.0f |
                | %s | %.0f |
                | ratio | %.3f |
                """,
                what,
                floorIs,
                floor,
                measuredIs,
                measured,
                ratio);
    }
}
