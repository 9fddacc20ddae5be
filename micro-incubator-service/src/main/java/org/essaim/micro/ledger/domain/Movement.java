package org.essaim.micro.ledger.domain;

import module java.base;

import org.essaim.contract.Amount;

/**
 * One entry with both legs: what one account gives, the other takes (R12).
 *
 * @param what kind of entry it is, such as {@code granted}
 * @param on its business day
 */
public record Movement(String what, Account from, Account to, Amount amount, LocalDate on) {}
