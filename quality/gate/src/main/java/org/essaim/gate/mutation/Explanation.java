package org.essaim.gate.mutation;

import module java.base;

/**
 * Why no test can notice some mutants: a line of {@code quality/mutation/survivors.tsv}.
 *
 * @param place class and method, as in {@link Mutant#place()}
 */
record Explanation(String place, String mutator, int mutants, String reason) {

    static List<Explanation> read(Path file) throws IOException {
        return Rows.read(file, 5).stream()
                .map(
                        row ->
                                new Explanation(
                                        row.get(0) + "#" + row.get(1),
                                        row.get(2),
                                        Integer.parseInt(row.get(3)),
                                        row.get(4)))
                .toList();
    }

    boolean explains(Mutant mutant) {
        return mutant.place().equals(place) && mutant.mutator().equals(mutator);
    }
}
