package org.essaim.micro.ledger.domain;

import module java.base;

import org.essaim.contract.Amount;

/**
 * What the envelope and the initiatives say that accounts hold, beside what is booked (R12).
 *
 * @param held by the names of the accounts; what is missing holds nothing
 * @param coming what moved and is about to be booked
 */
public record StatedAccounts(Map<String, Amount> held, Map<String, Amount> coming) {

    public StatedAccounts {
        held = Map.copyOf(held);
        coming = Map.copyOf(coming);
    }

    /** The accounts whose booked balance is another one than is said, once all has come. */
    public List<String> contradicting(Map<String, Amount> booked) {
        return Stream.of(held, coming, booked)
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .filter(account -> !of(held, account).equals(expected(account, booked)))
                .sorted()
                .toList();
    }

    private Amount expected(String account, Map<String, Amount> booked) {
        return of(booked, account).plus(of(coming, account));
    }

    private static Amount of(Map<String, Amount> balances, String account) {
        return balances.getOrDefault(account, Amount.NOTHING);
    }
}
