package org.essaim.contract.message.v1;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.contract.DivisionId;

/**
 * Expenses were drawn for control, so that anybody can draw them again and see that chance alone
 * chose (R95): those with the smallest SHA-256 of {@code <seed>:<expense>}.
 *
 * @param division whose expenses were drawn from; null for those of all
 * @param from the first day of spending that counts
 * @param to the last one
 * @param upTo the number of the last expense that had arrived at the centre
 * @param population how many expenses were drawn from
 * @param fingerprint SHA-256, in hexadecimal, over their ids in order, a line each
 * @param expenses those drawn, in the order of their ranks
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
