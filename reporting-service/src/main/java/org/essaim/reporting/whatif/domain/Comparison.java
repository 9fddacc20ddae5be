package org.essaim.reporting.whatif.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.essaim.reporting.recount.domain.Tally;

/**
 * Two recounts of one log beside each other, and beside what the centre decided: the stops that
 * stand and the cases that opened.
 *
 * @param today under the policy in force
 * @param other under the parameters asked for
 * @param onlyToday stopped today and not under the other parameters, {@code division/initiative}
 * @param onlyOther stopped under the other parameters alone
 * @param unlikeTheCentre where the recount of today and the centre's decisions differ: a stop for
 *     silence, a division not heard up to the day, or a fault; empty is the proof of both
 */
public record Comparison(
        Tally.Outcome today,
        Tally.Outcome other,
        List<String> onlyToday,
        List<String> onlyOther,
        List<String> unlikeTheCentre) {

    public Comparison {
        onlyToday = List.copyOf(onlyToday);
        onlyOther = List.copyOf(onlyOther);
        unlikeTheCentre = List.copyOf(unlikeTheCentre);
    }

    /**
     * What the centre said: initiatives as {@code division/initiative}.
     *
     * @param stopped those whose stop stands, with the day it was due
     * @param cases those that have one
     */
    public record Decided(Set<String> stopped, Set<String> cases) {
        public Decided {
            stopped = Set.copyOf(stopped);
            cases = Set.copyOf(cases);
        }
    }

    public static Comparison of(Tally.Outcome today, Tally.Outcome other, Decided decided) {
        Set<String> now = stopped(today);
        Set<String> then = stopped(other);
        List<String> unlike = new ArrayList<>();
        unlike.addAll(difference("stopped by the centre alone: ", decided.stopped(), now));
        unlike.addAll(difference("stopped by the recount alone: ", now, decided.stopped()));
        Set<String> cases = cases(today);
        unlike.addAll(difference("a case of the centre alone: ", decided.cases(), cases));
        unlike.addAll(difference("a case of the recount alone: ", cases, decided.cases()));
        return new Comparison(
                today, other, difference("", now, then), difference("", then, now), unlike);
    }

    private static Set<String> stopped(Tally.Outcome outcome) {
        Set<String> names = new HashSet<>();
        outcome.stops().forEach(stop -> names.add(stop.division() + "/" + stop.initiative()));
        return names;
    }

    private static Set<String> cases(Tally.Outcome outcome) {
        Set<String> names = new HashSet<>();
        outcome.cases().forEach(each -> names.add(each.division() + "/" + each.initiative()));
        return names;
    }

    private static List<String> difference(String what, Set<String> all, Set<String> without) {
        return all.stream()
                .filter(name -> !without.contains(name))
                .sorted()
                .map(name -> what + name)
                .toList();
    }
}
