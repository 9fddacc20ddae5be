package org.essaim.incubator.control.read;

import org.essaim.contract.Amount;

/**
 * What control came to in a division, for everybody to see (R96).
 *
 * @param expenses that have arrived, reversed ones included
 * @param lookedAt expenses that somebody looked at, was drawn, or found something about
 * @param sampled expenses that were drawn into a sample
 * @param findings all of them; the figures after it add up to it
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
        long findings,
        long unanswered,
        long answered,
        long explained,
        long upheld,
        long withdrawn,
        long overdue,
        int oldestUnansweredDays) {}
