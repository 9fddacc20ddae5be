package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.contract.Amount;

/** What was spent on a day, and whether a reversal took its clock off. */
public record PastExpense(UUID expenseId, LocalDate spentOn, Amount amount, boolean reversed) {}
