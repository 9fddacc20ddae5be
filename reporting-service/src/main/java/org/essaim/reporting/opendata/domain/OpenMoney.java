package org.essaim.reporting.opendata.domain;

/** Money and time of each division and year (R11). */
@Meaning(
        en = "Money and time of each division and year (R11)",
        fr = "L’argent et le temps de chaque direction et année (R11)")
public record OpenMoney(
        @Meaning(en = "the division", fr = "la direction") String division,
        @Meaning(en = "the year for which it counts", fr = "l’année pour laquelle il compte")
                int year,
        @Meaning(
                        en = "allocated, less withdrawals, in euro cents",
                        fr = "doté, reprises déduites, en centimes d’euro")
                long allocatedCents,
        @Meaning(
                        en = "allocated, less withdrawals, in half-days",
                        fr = "doté, reprises déduites, en demi-journées")
                long allocatedHalfDays,
        @Meaning(
                        en = "granted, releases not taken off, in euro cents",
                        fr = "octroyé, libérations non déduites, en centimes d’euro")
                long grantedCents,
        @Meaning(
                        en = "granted, releases not taken off, in half-days",
                        fr = "octroyé, libérations non déduites, en demi-journées")
                long grantedHalfDays,
        @Meaning(
                        en = "spent, reversals not taken off, in euro cents",
                        fr = "dépensé, contre-passations non déduites, en centimes d’euro")
                long spentCents,
        @Meaning(
                        en = "spent, reversals not taken off, in half-days",
                        fr = "dépensé, contre-passations non déduites, en demi-journées")
                long spentHalfDays,
        @Meaning(en = "reversed in euro cents", fr = "contre-passé en centimes d’euro")
                long reversedCents,
        @Meaning(en = "reversed in half-days", fr = "contre-passé en demi-journées")
                long reversedHalfDays,
        @Meaning(
                        en = "released, less reopenings, in euro cents",
                        fr = "libéré, réouvertures déduites, en centimes d’euro")
                long releasedCents,
        @Meaning(
                        en = "released, less reopenings, in half-days",
                        fr = "libéré, réouvertures déduites, en demi-journées")
                long releasedHalfDays) {}
