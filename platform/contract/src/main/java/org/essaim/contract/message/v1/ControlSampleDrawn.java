package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;

/**
 * A random sample of expenses was drawn for control. Anybody can repeat the draw and check it
 * (R95): the expenses with the smallest SHA-256 of {@code <seed>:<expense>}.
 *
 * @param division whose expenses were drawn from; null for those of all divisions
 * @param from the first day of spending that counts
 * @param to the last day of spending that counts
 * @param upTo the number of the last expense that the centre had received
 * @param population how many expenses were drawn from
 * @param fingerprint SHA-256, in hexadecimal, over their ids in order, one a line
 * @param expenses the expenses drawn, in the order of their ranks
 */
@MessageType("control.sample-drawn.v1")
public record ControlSampleDrawn(
        @OrNull DivisionId division,
        UUID sampleId,
        long seed,
        LocalDate from,
        LocalDate to,
        long upTo,
        int population,
        String fingerprint,
        List<UUID> expenses,
        LocalDate drawnOn)
        implements CentreMessage {
    public ControlSampleDrawn {
        expenses = List.copyOf(expenses);
    }
}
