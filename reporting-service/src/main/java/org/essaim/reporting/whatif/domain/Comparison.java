package org.essaim.reporting.whatif.domain;

import module java.base;

import org.essaim.reporting.recount.domain.Tally;

/**
 * Two recounts of the same facts beside each other, and beside what the centre decided: the stops
 * that stand and the cases that opened.
 *
 * @param today under the policy in force
 * @param other under the parameters asked for
 * @param onlyToday stopped today and not under the other parameters
 * @param onlyOther stopped under the other parameters alone
 * @param unlikeTheCentre where the recount of today and the centre's decisions differ: a stop for
 *     silence, a division whose facts have not arrived, or a fault; empty is the proof of both
 */
public record Comparison(
        Tally.Outcome today,
        Tally.Outcome other,
        List<Named> onlyToday,
        List<Named> onlyOther,
        List<Difference> unlikeTheCentre) {

    public Comparison {
        onlyToday = List.copyOf(onlyToday);
        onlyOther = List.copyOf(onlyOther);
        unlikeTheCentre = List.copyOf(unlikeTheCentre);
    }

    /** An initiative by its division and its name. */
    public record Named(String division, String initiative) {
        private static final Comparator<Named> ORDER =
                Comparator.comparing(Named::division).thenComparing(Named::initiative);
    }

    /** What one knows of and the other does not. */
    public enum Kind {
        STOPPED_BY_CENTRE,
        STOPPED_BY_RECOUNT,
        CASE_OF_CENTRE,
        CASE_OF_RECOUNT
    }

    /** One difference between the centre and the recount of today. */
    public record Difference(Kind kind, String division, String initiative) {}

    /**
     * What the centre decided.
     *
     * @param stopped those whose stop stands and was due by the day
     * @param cases those that have one
     */
    public record Decided(Set<Named> stopped, Set<Named> cases) {
        public Decided {
            stopped = Set.copyOf(stopped);
            cases = Set.copyOf(cases);
        }
    }

    public static Comparison of(Tally.Outcome today, Tally.Outcome other, Decided decided) {
        Set<Named> now = stopped(today);
        Set<Named> then = stopped(other);
        Set<Named> cases =
                names(today.cases(), each -> new Named(each.division(), each.initiative()));
        List<Difference> unlike = new ArrayList<>();
        unlike.addAll(differences(Kind.STOPPED_BY_CENTRE, decided.stopped(), now));
        unlike.addAll(differences(Kind.STOPPED_BY_RECOUNT, now, decided.stopped()));
        unlike.addAll(differences(Kind.CASE_OF_CENTRE, decided.cases(), cases));
        unlike.addAll(differences(Kind.CASE_OF_RECOUNT, cases, decided.cases()));
        return new Comparison(today, other, alone(now, then), alone(then, now), unlike);
    }

    private static Set<Named> stopped(Tally.Outcome outcome) {
        return names(outcome.stops(), stop -> new Named(stop.division(), stop.initiative()));
    }

    private static <T> Set<Named> names(List<T> all, Function<T, Named> name) {
        return all.stream().map(name).collect(Collectors.toSet());
    }

    private static List<Difference> differences(Kind kind, Set<Named> all, Set<Named> without) {
        return alone(all, without).stream()
                .map(each -> new Difference(kind, each.division(), each.initiative()))
                .toList();
    }

    private static List<Named> alone(Set<Named> all, Set<Named> without) {
        return all.stream().filter(each -> !without.contains(each)).sorted(Named.ORDER).toList();
    }
}
