package org.essaim.reporting.money.read;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.OfDivision;

/** The same in one year; the years add up to it. What is available has no year. */
public record MoneyOfYear(
        String division,
        int year,
        Amount allocated,
        Amount granted,
        Amount spent,
        Amount reversed,
        Amount released)
        implements OfDivision {}
