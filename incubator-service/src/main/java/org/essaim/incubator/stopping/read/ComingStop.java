package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.contract.Amount;

/** An expense that nobody has used yet and for which funding will stop on a day (R62). */
record ComingStop(
        String initiative,
        String division,
        UUID expenseId,
        Amount amount,
        LocalDate spentOn,
        LocalDate useBy,
        LocalDate dueOn) {}
