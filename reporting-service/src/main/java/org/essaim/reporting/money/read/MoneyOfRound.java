package org.essaim.reporting.money.read;

import java.util.List;
import org.essaim.contract.Amount;
import org.essaim.contract.RoundKind;
import org.essaim.reporting.facts.domain.Marked;

/** What was granted in the rounds of one kind for one year (R22, R30, R33). */
public record MoneyOfRound(
        String division,
        RoundKind round,
        int year,
        long grants,
        Amount granted,
        List<String> madeUp,
        List<String> partlyMadeUp)
        implements Marked {}
