package org.essaim.reporting.chart.page;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.recount.domain.UseReport;

/**
 * What is asked of a chart.
 *
 * @param division of charts about one division; empty for others
 * @param rows how many there is room for
 * @param use what a recount makes; empty where it is not counted yet
 */
record Asked(AsOf asOf, String division, int rows, Supplier<Optional<UseReport>> use) {

    boolean about(String other) {
        return division.equals(other);
    }
}
