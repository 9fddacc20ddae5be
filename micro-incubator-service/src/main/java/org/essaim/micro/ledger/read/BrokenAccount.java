package org.essaim.micro.ledger.read;

/** An account that breaks the books. */
public record BrokenAccount(String account, String why) {}
