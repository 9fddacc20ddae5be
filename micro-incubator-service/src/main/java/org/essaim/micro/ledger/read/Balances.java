package org.essaim.micro.ledger.read;

/**
 * Where the division's money and time are: received = available + held + spent (R12).
 *
 * @param receivedCents from the centre, net of what was given back to it
 * @param availableCents can still be granted (R11)
 * @param heldCents granted to initiatives and not yet spent
 * @param spentCents net of reversals
 */
public record Balances(
        long receivedCents,
        long receivedHalfDays,
        long availableCents,
        long availableHalfDays,
        long heldCents,
        long heldHalfDays,
        long spentCents,
        long spentHalfDays) {}
