package org.essaim.reporting.chart.domain;

/**
 * How a surface is filled. The first five are steps of one ramp, each darker than the one before,
 * so that they are distinguished with any colour vision and on grey paper; {@link #ENDED} is none
 * of them, and is lined.
 */
public enum Fill {
    FIRST("#e8f6f3", "#1d2b2a"),
    SECOND("#99ccc5", "#1d2b2a"),
    THIRD("#5c9d97", "#1d2b2a"),
    FOURTH("#1f6f6c", "#ffffff"),
    FIFTH("#083635", "#ffffff"),
    ENDED("#ffffff", "#1d2b2a"),
    BAND("#e3eeec", "#1d2b2a"),
    PAPER("#ffffff", "#1d2b2a");

    private final String colour;
    private final String ink;

    Fill(String colour, String ink) {
        this.colour = colour;
        this.ink = ink;
    }

    /** On white paper, as {@code #rrggbb}; a page in the dark has others, by {@link #word}. */
    public String colour() {
        return colour;
    }

    /** Of what is written on it. */
    public String ink() {
        return ink;
    }

    /** What a style sheet calls it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
