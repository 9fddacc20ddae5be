package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.contract.InitiativeId;

/**
 * Where money and time can be (R12); grants and what is spent are kept initiative by initiative.
 */
enum LedgerAccount {
    DIRECTOR("director"),
    UNDERWAY("underway"),
    ENVELOPE("envelope"),
    GRANT("grant:"),
    SPENT("spent:"),
    /** What was spent before the year of an export: the ledger has no such account. */
    CARRIED("carried");

    private final String name;

    LedgerAccount(String name) {
        this.name = name;
    }

    String of(InitiativeId initiative) {
        return name.endsWith(":") ? name + initiative : name;
    }

    /** The one that the ledger calls so. */
    static LedgerAccount named(String stored) {
        String name = stored.substring(0, stored.indexOf(':') + 1);
        return Stream.of(values())
                .filter(one -> one.name.equals(name.isEmpty() ? stored : name))
                .findFirst()
                .orElseThrow();
    }

    /** The initiative in what the ledger calls an account; null where it has none. */
    static String initiativeOf(String stored) {
        int colon = stored.indexOf(':');
        return colon < 0 ? null : stored.substring(colon + 1);
    }
}
