package org.essaim.incubator.stopping.read;

/**
 * How long stops of a division took from the decision to their effect (R98), in milliseconds.
 *
 * @param stops all that were decided, those taken back included
 * @param effective those that are known to be effective; the figures are about these
 * @param p50Ms to the effect, by the division's clock against the centre's: a clock that is wrong
 *     shows here, also below 0; null where none is effective
 * @param p99Ms null where none is effective
 * @param maxMs null where none is effective
 * @param knownP50Ms until the centre knew, by its own clock alone: never less than it took; null
 *     where none is effective
 * @param knownP99Ms null where none is effective
 * @param knownMaxMs null where none is effective
 * @param open standing, and not effective as far as is known
 * @param oldestOpenMs how long the oldest of those has been waiting; 0 where none does
 */
public record Latency(
        String division,
        long stops,
        long effective,
        Long p50Ms,
        Long p99Ms,
        Long maxMs,
        Long knownP50Ms,
        Long knownP99Ms,
        Long knownMaxMs,
        long open,
        long oldestOpenMs) {}
