package org.essaim.reporting.recount.domain;

import module java.base;

/** A case and the day of the measure that opens it. */
public record RecountedCase(
        String division, String initiative, LocalDate measuredOn, boolean byUsers) {}
