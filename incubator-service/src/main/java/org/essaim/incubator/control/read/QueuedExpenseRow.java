package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.Amount;

/**
 * An expense in the control queue, with what ranks it (R95).
 *
 * @param ordinal the how manieth that arrived, from 1
 * @param score the points of its signals together
 * @param signals why, the weightiest first; {@code /api/v1/control/signals} says what each means
 * @param recordedOn the day on which the division recorded it
 * @param arrivedOn the day on which the centre received it
 * @param reversedOn null where it is not reversed
 * @param takenBy the controller who has it in hand, opaque, or null
 * @param takenOn since when, or null
 * @param looks how many controllers looked and found nothing
 * @param samples how many samples it was drawn into
 */
public record QueuedExpenseRow(
        UUID expenseId,
        long ordinal,
        int score,
        List<String> signals,
        String division,
        String initiative,
        Amount amount,
        LocalDate spentOn,
        LocalDate recordedOn,
        LocalDate arrivedOn,
        boolean reversed,
        LocalDate reversedOn,
        String takenBy,
        LocalDate takenOn,
        int looks,
        int samples,
        int openFindings,
        int closedFindings) {}
