package org.essaim.micro.initiative.domain;

import org.essaim.contract.Amount;

/**
 * What an import says that a first round was; the policy of today says nothing of it (R16, R22).
 *
 * @param amount granted as far as the envelope has it
 * @param months from the launch to the term
 */
public record StatedRound(Amount amount, int months) {}
