package org.essaim.incubator.division.domain;

/** How the centre gets on with what a division publishes, what is worst first (R64). */
public enum DivisionHealth {
    /** Its owner signed two histories, or sent what cannot be read: an operator decides. */
    QUARANTINED,
    /** No key says what is its own, so nothing of it is read (R03). */
    WITHOUT_KEY,
    /** It has not said yet up to when all has arrived. */
    NEVER_COMPLETE,
    /** Something that arrived could not be taken in: an operator looks at it. */
    PARKED,
    /** For a day or more nothing came. */
    SILENT,
    /** It brings in its past: nothing of it is reviewed meanwhile. */
    IMPORTING,
    /** Some of what it published is still on its way. */
    BEHIND,
    WELL;

    /** The worst of what is the case. */
    public static DivisionHealth of(StreamFacts facts) {
        if (facts.quarantined()) {
            return QUARANTINED;
        }
        if (facts.keys() == 0) {
            return WITHOUT_KEY;
        }
        if (facts.daysSince() == null) {
            return NEVER_COMPLETE;
        }
        if (facts.parked() > 0) {
            return PARKED;
        }
        if (facts.daysSince() > 0) {
            return SILENT;
        }
        return facts.importing() ? IMPORTING : facts.missing() > 0 ? BEHIND : WELL;
    }

    /** Whether somebody has to do something, or to ask there. */
    public boolean needsSomebody() {
        return compareTo(IMPORTING) < 0;
    }
}
