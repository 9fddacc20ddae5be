package org.essaim.incubator.stopping.read;

import java.time.LocalDate;
import org.essaim.contract.StopReason;

/** What a caller asked for; null means any. */
record StopFilter(
        String division,
        String initiative,
        StopReason reason,
        StopState state,
        LocalDate since,
        LocalDate until) {}
