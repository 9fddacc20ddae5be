package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Flag;
import org.essaim.contract.FreeText;
import org.essaim.incubator.control.domain.QueuedItem;

/**
 * An expense as it was published.
 *
 * @param recordedOn the day on which the division recorded it
 * @param arrivedOn the day on which the centre received it
 */
public record ArrivedExpense(
        QueuedItem expense,
        Amount amount,
        FreeText label,
        LocalDate spentOn,
        LocalDate recordedOn,
        LocalDate arrivedOn,
        Set<Flag> flags) {}
