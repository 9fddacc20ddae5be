package org.essaim.incubator.generalization.read;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/** Whose product a proposal offers. */
public record Offered(DivisionId division, InitiativeId initiative) {}
