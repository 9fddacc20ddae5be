package org.essaim.incubator.control.read;

import module java.base;

/**
 * All that is known of the control of one expense or of one evidence.
 *
 * @param expense null where it is about evidence
 * @param evidence null where it is about an expense
 * @param signals why it is ranked as it is
 * @param receipts that were attached to the expense, the latest first; of all but that one the file
 *     is gone
 * @param history everything that was done about it, in order; the texts are shown to controllers,
 *     to the director and to the division itself, others see their digests
 */
public record ControlDetails(
        QueuedExpenseRow expense,
        QueuedEvidenceRow evidence,
        List<SignalRow> signals,
        List<FindingRow> findings,
        List<ReceiptRow> receipts,
        List<ControlStep> history) {}
