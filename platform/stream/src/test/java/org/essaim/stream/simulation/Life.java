package org.essaim.stream.simulation;

import module java.base;

import org.essaim.stream.ReceivedMessage;

/**
 * What a simulated service is beside its stream: what it does, and what it makes of what it
 * receives.
 */
public interface Life {

    /** Something happens there, whatever it is; the process may die of it. */
    void act();

    /** All that there is to do by itself, in peace. */
    void work();

    /** Whether nothing is left to do by itself. */
    boolean isIdle();

    /** Why a message cannot be consumed; see the consumer. */
    Optional<String> problem(ReceivedMessage message);

    /** What is received, in the transaction of its position; that may still die. */
    void consume(List<ReceivedMessage> messages);

    /** Up to when everything that happened stands in the journal; empty where that is not so. */
    Optional<Instant> claim();
}
