package org.essaim.incubator.control.read;

import java.util.List;

/**
 * All that is known of the control of one expense.
 *
 * @param signals why it is ranked as it is
 * @param facts everything that was done about it, in order; the texts are shown to controllers, to
 *     the director and to the division itself, others see their digests
 */
public record ControlDetails(
        QueuedExpenseRow expense,
        List<SignalRow> signals,
        List<FindingRow> findings,
        Object facts) {}
