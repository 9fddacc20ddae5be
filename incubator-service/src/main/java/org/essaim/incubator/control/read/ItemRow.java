package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.incubator.control.domain.ControlItem;

/**
 * An expense or evidence of use as pages show it, with the texts that it names (R53, R95).
 *
 * @param ordinal the how manieth of its kind that arrived
 * @param score the points of its signals together
 * @param signals their names, the weightiest first
 * @param title of the initiative, {@code [redacted]}, or null while it is not disclosed
 * @param label what the expense was for, as the title; null of evidence
 * @param amount null of evidence
 * @param users that were measured; null of an expense
 * @param level MEASURED or CONFIRMED; null of an expense
 * @param day on which it was spent or measured
 * @param recordedOn the day on which the division recorded it
 * @param arrivedOn the day on which the centre received it; null of evidence
 * @param undone whether it was reversed or withdrawn
 * @param takenBy the controller who has it in hand, or null
 * @param looks how many controllers looked and found nothing
 * @param samples how many samples it was drawn into; 0 of evidence
 */
public record ItemRow(
        ControlItem.Kind kind,
        UUID id,
        long ordinal,
        int score,
        List<String> signals,
        DivisionId division,
        InitiativeId initiative,
        String title,
        String label,
        Amount amount,
        Integer users,
        String level,
        LocalDate day,
        LocalDate recordedOn,
        LocalDate arrivedOn,
        boolean undone,
        PersonId takenBy,
        LocalDate takenOn,
        int looks,
        int samples,
        int openFindings,
        int closedFindings) {

    public boolean isExpense() {
        return kind == ControlItem.Kind.EXPENSE;
    }

    /** What the initiative is called, or the id that it has in its division. */
    public String name() {
        return title == null ? initiative.value() : title;
    }

    public ControlItem item() {
        return new ControlItem(kind, division, id);
    }
}
