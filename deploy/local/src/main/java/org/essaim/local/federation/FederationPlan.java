package org.essaim.local.federation;

import module java.base;

import org.essaim.contract.DivisionId;

/**
 * What to start.
 *
 * @param home the root of the project, where the services were built
 * @param fixedDay the business clock stands still on the evening of that day; absent: it runs
 * @param processes each division has a process of its own, instead of one for all
 * @param recording each program in Java records the classes that it uses, for its AOT cache
 */
public record FederationPlan(
        Path home,
        Addresses addresses,
        List<DivisionId> divisions,
        Optional<LocalDate> fixedDay,
        boolean processes,
        boolean recording) {

    static final Duration TO_STOP = Duration.ofSeconds(20);

    /** A cache is written when the program has stopped otherwise. */
    private static final Duration TO_STOP_AND_RECORD = Duration.ofMinutes(3);

    /** What a program gets before it is stopped by force. */
    Duration toStop() {
        return recording ? TO_STOP_AND_RECORD : TO_STOP;
    }

    /** Of a program that comes with the launcher. */
    AotCache cache(String program) {
        AotCache cache = AotCache.of(home, program);
        return recording ? cache.recording() : cache;
    }
}
