package org.essaim.reporting.recount.domain;

import module java.base;

/** How long an initiative was followed, and whether until somebody used it. */
record Length(long days, boolean used) {
    static final Comparator<Length> ORDER =
            Comparator.comparingLong(Length::days).thenComparing(Length::used);
}
