package org.essaim.stream;

/**
 * How far a journal got.
 *
 * @param head position of the last entry
 * @param sent up to here the broker has it
 * @param acknowledged up to here it is safe: in the database of everybody who has to hear it
 */
public record JournalProgress(long head, long sent, long acknowledged) {}
