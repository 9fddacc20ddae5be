package org.essaim.reporting.recount.domain;

import java.util.Comparator;

/** An initiative by its division and its name, in this order. */
public record InitiativeKey(String division, String initiative)
        implements Comparable<InitiativeKey> {

    private static final Comparator<InitiativeKey> ORDER =
            Comparator.comparing(InitiativeKey::division).thenComparing(InitiativeKey::initiative);

    @Override
    public int compareTo(InitiativeKey other) {
        return ORDER.compare(this, other);
    }
}
