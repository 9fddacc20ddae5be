package org.essaim.reporting.money.read;

import java.util.List;
import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.domain.OfDivision;

/**
 * All that a division was given and did with it; without a division, all of them together.
 *
 * @param division null in the sum of all
 * @param allocated the envelope: allocations − withdrawals
 * @param granted grants, releases not taken off
 * @param spent expenses, reversals not taken off
 * @param released less reopenings
 * @param available allocated − granted + released
 * @param allocations allocated before withdrawals
 * @param withdrawn from the envelope, on request
 * @param netGranted granted − released
 * @param netSpent spent − reversed
 */
public record MoneyOfDivision(
        String division,
        Amount allocated,
        Amount granted,
        Amount spent,
        Amount reversed,
        Amount released,
        Amount available,
        Amount allocations,
        Amount withdrawn,
        Amount netGranted,
        Amount netSpent,
        List<String> madeUp,
        List<String> partlyMadeUp)
        implements Marked, OfDivision {}
