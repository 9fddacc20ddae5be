package org.essaim.reporting.money.read;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.OfDivision;

/**
 * All that a division was given and did with it; without a division, all of them together.
 *
 * @param available allocated − granted + released
 */
public record MoneyOfDivision(
        String division,
        Amount allocated,
        Amount granted,
        Amount spent,
        Amount reversed,
        Amount released,
        Amount available)
        implements OfDivision {}
