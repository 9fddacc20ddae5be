package org.essaim.micro.invoice.automation;

import java.time.LocalDate;
import org.essaim.contract.InitiativeId;

/**
 * An invoice that was paid, before anybody has said that it is an expense.
 *
 * @param number of its supplier, who never uses it twice
 * @param initiative null where the invoice names none, so that whoever accepts it says it
 * @param cents of euros, more than 0
 * @param label what it is for
 */
public record PaidInvoice(
        String supplier,
        String number,
        InitiativeId initiative,
        LocalDate paidOn,
        long cents,
        String label) {}
