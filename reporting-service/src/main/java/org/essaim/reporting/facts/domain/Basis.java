package org.essaim.reporting.facts.domain;

/**
 * What a figure rests on: how much of what it adds up is real, and how much invented, in the unit
 * of the figure and whatever the sign. An invented fact weighs at least 1, so that one of nothing
 * is seen too.
 */
public record Basis(long real, long invented) {

    public static final String WHOLLY = "wholly";
    public static final String PARTLY = "partly";

    public static final Basis NOTHING = new Basis(0, 0);

    public static Basis of(long value, boolean isInvented) {
        long weight = Math.abs(value);
        return isInvented ? new Basis(0, Math.max(1, weight)) : new Basis(weight, 0);
    }

    /**
     * Of a figure that is marked already: what is partly invented counts half and half.
     *
     * @param mark as {@link #mark()} has it
     */
    public static Basis of(long value, String mark) {
        if (PARTLY.equals(mark)) {
            long half = Math.max(1, Math.abs(value) / 2);
            return new Basis(half, half);
        }
        return of(value, WHOLLY.equals(mark));
    }

    /** What rests on both. */
    public Basis plus(Basis other) {
        return new Basis(real + other.real, invented + other.invented);
    }

    /** Without what was added before. */
    public Basis without(Basis added) {
        return new Basis(real - added.real, invented - added.invented);
    }

    /** {@code wholly} or {@code partly} invented; null where all of it is real. */
    public String mark() {
        if (invented == 0) {
            return null;
        }
        return real == 0 ? WHOLLY : PARTLY;
    }

    /** More of it is invented than real. */
    public boolean isMostlyInvented() {
        return invented > real;
    }
}
