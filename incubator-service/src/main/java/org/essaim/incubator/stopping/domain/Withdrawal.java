package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.Evidence;

/** Evidence that proves nothing any more from that day on (R53). */
public record Withdrawal(Evidence evidence, LocalDate on) {

    /** The latest first; ids decide within a day, so that all name the same one. */
    static final Comparator<Withdrawal> LATEST =
            Comparator.comparing(Withdrawal::on)
                    .reversed()
                    .thenComparing(withdrawal -> withdrawal.evidence().evidenceId().toString());
}
