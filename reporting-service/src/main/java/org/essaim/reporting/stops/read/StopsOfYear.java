package org.essaim.reporting.stops.read;

/**
 * What stopped in a division.
 *
 * @param year in which it fell due
 * @param reinstated of them, whenever it was
 */
public record StopsOfYear(String division, int year, long stopped, long reinstated) {

    /** Both together, in the place of this one. */
    public StopsOfYear plus(StopsOfYear more) {
        return new StopsOfYear(
                division, year, stopped + more.stopped, reinstated + more.reinstated);
    }
}
