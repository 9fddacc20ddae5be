package org.essaim.runtime.store;

/**
 * How far an event processor is.
 *
 * @param caughtUp whether it has handled, dead-lettered or had no use for every event committed so
 *     far, also those that readers may not see yet
 * @param deadLetters events that wait, failed ones and those behind them
 */
public record ProcessorState(String name, boolean caughtUp, int deadLetters) {}
