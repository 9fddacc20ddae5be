package org.essaim.micro.ledger.read;

import org.essaim.contract.Amount;

/**
 * Where the division's money and time are: received = available + held + spent (R12).
 *
 * @param received from the centre, net of what was given back to it
 * @param available can still be granted (R11)
 * @param held granted to initiatives and not yet spent
 * @param spent net of reversals
 */
public record Balances(Amount received, Amount available, Amount held, Amount spent) {}
