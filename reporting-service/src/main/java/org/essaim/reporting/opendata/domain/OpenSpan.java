package org.essaim.reporting.opendata.domain;

/** From launch to first proven use, to draw the Kaplan–Meier curve. */
@Meaning(
        en = "From launch to first proven use, to draw the Kaplan–Meier curve",
        fr = "Du lancement au premier usage prouvé, pour tracer la courbe de Kaplan-Meier")
public record OpenSpan(
        @Meaning(
                        en = "from the launch to the first proven use, or to where that ends",
                        fr = "du lancement au premier usage prouvé, ou tant qu’on a pu suivre")
                long days,
        @Meaning(
                        en = "false where following it ended before a use",
                        fr = "faux si le suivi a pris fin avant un usage")
                boolean used,
        @Meaning(en = "of which it is true", fr = "pour lesquelles c’est vrai") long initiatives) {}
