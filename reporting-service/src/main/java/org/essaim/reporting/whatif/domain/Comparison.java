package org.essaim.reporting.whatif.domain;

import module java.base;

import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.reporting.recount.domain.RecountOutcome;

/**
 * Two recounts of the same facts beside each other, and beside what the centre decided: the stops
 * that stand and the cases that opened.
 *
 * @param today under the policy in force
 * @param other under the parameters asked for
 * @param crux whom the other rules stop earlier and later, and who of these found users
 * @param onlyToday stopped today and not under the other parameters
 * @param onlyOther stopped under the other parameters alone
 * @param unlikeTheCentre where the recount of today and the centre's decisions differ: a stop for
 *     silence, a division whose facts have not arrived, or a fault; empty is the proof of both
 */
public record Comparison(
        RecountOutcome today,
        RecountOutcome other,
        Crux crux,
        List<InitiativeKey> onlyToday,
        List<InitiativeKey> onlyOther,
        List<Difference> unlikeTheCentre) {

    public Comparison {
        onlyToday = List.copyOf(onlyToday);
        onlyOther = List.copyOf(onlyOther);
        unlikeTheCentre = List.copyOf(unlikeTheCentre);
    }

    public static Comparison of(
            RecountOutcome today, RecountOutcome other, Crux crux, Decided decided) {
        Set<InitiativeKey> now = stopped(today);
        Set<InitiativeKey> then = stopped(other);
        Set<InitiativeKey> cases =
                names(today.cases(), each -> new InitiativeKey(each.division(), each.initiative()));
        List<Difference> unlike = new ArrayList<>();
        unlike.addAll(differences(DifferenceKind.STOPPED_BY_CENTRE, decided.stopped(), now));
        unlike.addAll(differences(DifferenceKind.STOPPED_BY_RECOUNT, now, decided.stopped()));
        unlike.addAll(differences(DifferenceKind.CASE_OF_CENTRE, decided.cases(), cases));
        unlike.addAll(differences(DifferenceKind.CASE_OF_RECOUNT, cases, decided.cases()));
        return new Comparison(today, other, crux, alone(now, then), alone(then, now), unlike);
    }

    private static Set<InitiativeKey> stopped(RecountOutcome outcome) {
        return names(
                outcome.stops(), stop -> new InitiativeKey(stop.division(), stop.initiative()));
    }

    private static <T> Set<InitiativeKey> names(List<T> all, Function<T, InitiativeKey> name) {
        return all.stream().map(name).collect(Collectors.toSet());
    }

    private static List<Difference> differences(
            DifferenceKind kind, Set<InitiativeKey> all, Set<InitiativeKey> without) {
        return alone(all, without).stream()
                .map(each -> new Difference(kind, each.division(), each.initiative()))
                .toList();
    }

    private static List<InitiativeKey> alone(Set<InitiativeKey> all, Set<InitiativeKey> without) {
        return all.stream().filter(each -> !without.contains(each)).sorted().toList();
    }

    /** One difference between the centre and the recount of today. */
    public record Difference(DifferenceKind kind, String division, String initiative) {}

    /** What one knows of and the other does not. */
    public enum DifferenceKind {
        STOPPED_BY_CENTRE,
        STOPPED_BY_RECOUNT,
        CASE_OF_CENTRE,
        CASE_OF_RECOUNT
    }

    /**
     * What the centre decided.
     *
     * @param stopped those whose stop stands and was due by the day
     * @param cases those that have one
     */
    public record Decided(Set<InitiativeKey> stopped, Set<InitiativeKey> cases) {
        public Decided {
            stopped = Set.copyOf(stopped);
            cases = Set.copyOf(cases);
        }
    }
}
