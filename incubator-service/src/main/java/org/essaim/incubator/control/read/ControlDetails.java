package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.PersonId;
import org.essaim.federation.text.ShownTexts;

/**
 * All that is known of the control of one expense.
 *
 * @param signals why it is ranked as it is
 * @param history everything that was done about it, in order; the texts are shown to controllers,
 *     to the director and to the division itself, others see their digests
 */
record ControlDetails(
        QueuedExpenseRow expense,
        List<SignalRow> signals,
        List<FindingRow> findings,
        List<Step> history) {

    /** What was done about an expense. */
    enum Action {
        LOOKED_AT,
        FINDING_OPENED,
        FINDING_ANSWERED,
        FINDING_CLOSED
    }

    /**
     * Something that was done about the expense.
     *
     * @param person who did it, opaque
     * @param findingId null of a look
     * @param ground only of a finding that was opened
     * @param outcome only of a finding that was closed
     * @param text the remark or the answer; null where there is none
     */
    record Step(
            Action action,
            LocalDate on,
            PersonId person,
            UUID findingId,
            FindingGround ground,
            FindingOutcome outcome,
            ShownTexts.Text text) {}
}
