package org.essaim.reporting.site.page;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.StreamPosition;

/**
 * By what a page is cited, so that its figures can be found again.
 *
 * @param address of the page, with both days
 * @param asOf both days, none of them open
 * @param goesOn whether the last of the days is not over, so that more may be reported on it
 * @param streams how far each had been read on the day known on
 */
public record Citation(String address, AsOf asOf, boolean goesOn, List<StreamPosition> streams) {

    public Citation {
        streams = List.copyOf(streams);
    }
}
