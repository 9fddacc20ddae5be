package org.essaim.incubator.control.read;

import org.essaim.contract.Amount;

/**
 * What control came to in a division, for everybody to see (R96).
 *
 * @param expenses that have arrived, reversed ones included
 * @param lookedAt expenses that somebody looked at, was drawn, or found something about
 * @param sampled expenses that were drawn into a sample
 * @param evidence of use that has arrived and proves something, withdrawn one included
 * @param evidenceLookedAt evidence that somebody looked at or found something about
 * @param findings all of them; {@code unanswered} to {@code withdrawn} add up to it
 * @param findingsAboutEvidence those of them that are about evidence; the others are about expenses
 * @param unanswered open, and the division has not answered
 * @param answered open, and the division has
 * @param overdue open, and to be closed before today (R95)
 * @param oldestUnansweredDays how long the oldest of the unanswered has waited; 0 where none does
 */
public record ControlFigureRow(
        String division,
        long expenses,
        Amount amount,
        long lookedAt,
        long sampled,
        long evidence,
        long evidenceLookedAt,
        long findings,
        long findingsAboutEvidence,
        long unanswered,
        long answered,
        long explained,
        long upheld,
        long withdrawn,
        long overdue,
        int oldestUnansweredDays) {}
