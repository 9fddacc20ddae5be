package org.essaim.incubator.division.page;

import org.essaim.incubator.division.read.DivisionFigures;
import org.essaim.incubator.division.read.StreamRow;

/**
 * A division as pages show it.
 *
 * @param age since when all is here; null where it never was
 */
record DivisionCard(StreamRow stream, DivisionFigures figures, Age age) {

    static DivisionCard of(StreamRow stream, DivisionFigures figures) {
        return new DivisionCard(
                stream, figures, stream.since() == null ? null : Age.of(stream.since()));
    }

    /** The key of the sentence that says how it is. */
    public String said() {
        return "division.is." + stream.health();
    }

    /** By what its tag looks. */
    public String look() {
        return switch (stream.health()) {
            case QUARANTINED -> "tag bad";
            case WITHOUT_KEY, NEVER_COMPLETE, PARKED, SILENT -> "tag warm";
            case IMPORTING, BEHIND -> "tag";
            case WELL -> "tag good";
        };
    }
}
