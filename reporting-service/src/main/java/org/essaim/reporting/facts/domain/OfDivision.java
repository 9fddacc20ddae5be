package org.essaim.reporting.facts.domain;

/** A row about one division, which pages order by what the division is called. */
public interface OfDivision {

    String division();
}
