package org.essaim.micro.ledger.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.InvalidValueException;

/**
 * Where money and time are: with the centre, in the envelope, granted to an initiative, or spent by
 * it. Only the centre's account may go below zero: it is where all of it comes from.
 *
 * @param initiative null but for the accounts of an initiative
 */
public record Account(Kind kind, InitiativeId initiative) {

    public static final Account CENTRE = new Account(Kind.CENTRE, null);
    public static final Account ENVELOPE = new Account(Kind.ENVELOPE, null);

    /** What kinds of accounts there are. */
    public enum Kind {
        CENTRE,
        ENVELOPE,
        GRANTED,
        SPENT
    }

    public static Account grantedTo(InitiativeId initiative) {
        return new Account(Kind.GRANTED, initiative);
    }

    public static Account spentBy(InitiativeId initiative) {
        return new Account(Kind.SPENT, initiative);
    }

    /**
     * The account of that name.
     *
     * @throws InvalidValueException if no account is named so
     */
    public static Account named(String name) {
        String[] parts = name.split(":", 2);
        for (Kind kind : Kind.values()) {
            boolean ofInitiative = kind == Kind.GRANTED || kind == Kind.SPENT;
            if (kind.name().toLowerCase(Locale.ROOT).equals(parts[0])
                    && ofInitiative == (parts.length == 2)) {
                return new Account(kind, ofInitiative ? new InitiativeId(parts[1]) : null);
            }
        }
        throw new InvalidValueException(
                Account.class,
                "unknown-account",
                Map.of("known", List.of("centre", "envelope", "granted:<id>", "spent:<id>")));
    }

    /** {@code centre}, {@code envelope}, {@code granted:<initiative>}, {@code spent:...}. */
    public String name() {
        String prefix = kind.name().toLowerCase(Locale.ROOT);
        return initiative == null ? prefix : prefix + ":" + initiative.value();
    }
}
