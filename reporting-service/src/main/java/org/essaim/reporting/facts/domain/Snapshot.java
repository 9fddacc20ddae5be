package org.essaim.reporting.facts.domain;

/**
 * The facts of two days, up to a place in the table: what is read of one snapshot fits together,
 * whatever comes meanwhile.
 *
 * @param head the {@code seq} of the last fact that counts
 */
public record Snapshot(AsOf asOf, long head) {

    /** With all that has come and will come. */
    public static Snapshot open(AsOf asOf) {
        return new Snapshot(asOf, Long.MAX_VALUE);
    }
}
