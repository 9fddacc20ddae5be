package org.essaim.runtime.store;

/**
 * One subject that waits in one processor.
 *
 * @param reason why its first event failed
 * @param events how many wait
 */
public record DeadLetterSequence(String processor, String subject, String reason, int events) {}
