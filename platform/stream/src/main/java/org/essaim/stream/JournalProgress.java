package org.essaim.stream;

/**
 * How far a journal is.
 *
 * @param head position of the last entry
 * @param sent up to here the broker has it
 * @param acknowledged up to here it is safe: in the databases of all who have to read it
 */
public record JournalProgress(long head, long sent, long acknowledged) {}
