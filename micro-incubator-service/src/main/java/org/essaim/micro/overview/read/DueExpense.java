package org.essaim.micro.overview.read;

import module java.base;

/** Money that has to be used by a day, or its initiative's funding stops (R62). */
public record DueExpense(String initiative, UUID expenseId, LocalDate spentOn, LocalDate useBy) {}
