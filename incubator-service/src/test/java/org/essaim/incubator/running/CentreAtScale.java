package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/**
 * Not part of the gate: {@code ./mvnw -pl incubator-service -am test -Dtest=CentreAtScale
 * -Dsurefire.failIfNoSpecifiedTests=false -Dessaim.scale=1000 -DargLine=-Xmx1g} fills a centre with
 * a million messages, and prints what it costs.
 */
class CentreAtScale {

    private static final int SCALE = Integer.getInteger("essaim.scale", 1);
    private static final double LEAST = 0.5;

    @Test
    void what_a_centre_of_that_size_costs() throws Exception {
        CentreIngest ingest = CentreIngest.of(SCALE);

        IO.println(ingest);
        assertThat(ingest.ratio()).isGreaterThanOrEqualTo(LEAST);
    }
}
