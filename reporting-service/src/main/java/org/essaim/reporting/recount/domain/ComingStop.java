package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Marked;

/** The next clock that strikes unless somebody uses what came of the money. */
public record ComingStop(
        String division,
        String initiative,
        LocalDate spentOn,
        LocalDate useBy,
        LocalDate dueOn,
        Amount amount,
        List<String> madeUp)
        implements Marked {}
