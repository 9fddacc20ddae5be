package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.contract.Amount;

/** A stop, with what was spent in spite of it. */
public record RecountedStop(
        String division,
        String initiative,
        LocalDate spentOn,
        LocalDate useBy,
        LocalDate dueOn,
        Amount saved) {}
