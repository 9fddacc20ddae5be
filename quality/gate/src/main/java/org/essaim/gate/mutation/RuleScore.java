package org.essaim.gate.mutation;

import module java.base;

/**
 * How many mutants of what decides a clause, or all of a rule, are noticed.
 *
 * @param mutants without those of which is said why no test can notice them
 * @param noticed by any test
 * @param byItsTests by a test that cites the rule
 */
record RuleScore(int mutants, int noticed, int byItsTests) {

    static RuleScore of(Collection<Mutant> all, String rule, Citations citations) {
        return new RuleScore(
                all.size(),
                noticed(all),
                count(
                        all,
                        each -> each.killers().stream().anyMatch(t -> citations.cites(t, rule))));
    }

    /** How many of them any test notices. */
    static int noticed(Collection<Mutant> all) {
        return count(all, Mutant::killed);
    }

    private static int count(Collection<Mutant> all, Predicate<Mutant> which) {
        return (int) all.stream().filter(which).count();
    }

    /** As the last cells of a row. */
    String cells() {
        return "%d | %d | %d".formatted(mutants, noticed, byItsTests);
    }

    String percent() {
        return mutants == 0 ? "" : "%.0f %%".formatted(Math.floor(100.0 * byItsTests / mutants));
    }
}
