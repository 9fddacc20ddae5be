package org.essaim.testkit.ledger;

import module java.base;
import module java.management;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A class of tests that keeps one processor busy for a while. */
@Tag("drill")
class Diligent {

    static final Duration WORK = Duration.ofMillis(300);

    @Nested
    class Within {
        @Test
        void keeps_a_processor_busy() {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long end = threads.getCurrentThreadCpuTime() + WORK.toNanos();
            while (threads.getCurrentThreadCpuTime() < end) {
                Thread.onSpinWait();
            }
        }
    }
}
