package org.essaim.portfolio;

/** A line of a portfolio file that is not blank: a fact, or the reason why it is none. */
public sealed interface PortfolioLine {

    /** Counted from 1, blank lines included, as editors count. */
    long number();

    /**
     * A fact.
     *
     * @param key identifies the line: the digest of its canonical content and its occurrence number
     */
    record Readable(long number, String key, PortfolioFact fact) implements PortfolioLine {}

    /**
     * Not a fact; the lines after it are still read.
     *
     * @param reason what is wrong and what would pass, in one sentence
     */
    record Malformed(long number, String reason) implements PortfolioLine {}
}
