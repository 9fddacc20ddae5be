package org.essaim.reporting.money.read;

/**
 * The findings of a division (R96).
 *
 * @param opened by controllers, whatever became of them
 * @param answered by the division
 * @param explained closed because the answer explains it
 * @param upheld closed because it stands
 * @param withdrawn closed because it should not have been opened
 */
public record FindingRow(
        String division, long opened, long answered, long explained, long upheld, long withdrawn) {}
