package org.essaim.incubator.funding.read;

import org.essaim.contract.Amount;

/** Over all accounts of a division; nothing. */
public record DivisionSum(String division, Amount sum) {}
