package org.essaim.micro.invoice.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;

/**
 * A paid invoice that waits for somebody to say that it is an expense.
 *
 * @param supplier who was paid
 * @param number of its supplier, who never uses it twice
 * @param initiative absent where the invoice names none, so that whoever accepts it says it
 * @param title of the initiative; null where it was redacted, or the invoice names none
 * @param paidOn the day of the payment, which is that of the expense
 * @param amount money alone: an invoice knows no time
 * @param label what it is for, as the file says it
 */
public record InvoiceRow(
        UUID invoice,
        String supplier,
        String number,
        InitiativeId initiative,
        String title,
        LocalDate paidOn,
        Amount amount,
        String label) {}
