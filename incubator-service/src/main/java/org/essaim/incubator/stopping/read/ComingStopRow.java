package org.essaim.incubator.stopping.read;

import java.time.LocalDate;
import java.util.UUID;

/** An expense that nobody has used yet and for which funding will stop on a day (R62). */
public record ComingStopRow(
        String initiative,
        String division,
        UUID expenseId,
        long cents,
        int halfDays,
        LocalDate spentOn,
        LocalDate useBy,
        LocalDate dueOn) {}
