package org.essaim.reporting.facts.domain;

import module java.base;

/** Collects which columns of a row are invented, in their order. */
public final class Marks {

    private final List<String> wholly = new ArrayList<>();
    private final List<String> partly = new ArrayList<>();

    /** An amount, which is two columns. */
    public Marks sum(String name, Sum sum) {
        return column(name + ".euros", sum.money()).column(name + ".halfDays", sum.time());
    }

    public Marks column(String name, Basis basis) {
        if (basis.invented() != 0) {
            (basis.real() == 0 ? wholly : partly).add(name);
        }
        return this;
    }

    /** Those that are invented. */
    public List<String> wholly() {
        return List.copyOf(wholly);
    }

    /** Those that are invented in part. */
    public List<String> partly() {
        return List.copyOf(partly);
    }

    /**
     * The columns of an amount of one fact.
     *
     * @param madeUp the names of its fields whose values are not real
     */
    public static List<String> ofAmount(String name, List<String> madeUp) {
        return madeUp.stream()
                .filter(field -> field.equals("euros") || field.equals("halfDays"))
                .map(field -> name + "." + field)
                .toList();
    }
}
