package org.essaim.incubator.division.read;

/**
 * What waits because a message about it could not be taken in: it is not reviewed meanwhile (R64).
 *
 * @param initiative null where the message is about no initiative that is known here
 * @param title as its division wrote it; null where it is not disclosed
 */
public record ParkedSubject(String initiative, String title) {}
