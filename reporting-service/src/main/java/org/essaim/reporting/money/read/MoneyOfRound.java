package org.essaim.reporting.money.read;

import org.essaim.contract.Amount;
import org.essaim.contract.RoundKind;

/** What was granted in the rounds of one kind for one year (R22, R30, R33). */
public record MoneyOfRound(
        String division, RoundKind round, int year, long grants, Amount granted) {}
