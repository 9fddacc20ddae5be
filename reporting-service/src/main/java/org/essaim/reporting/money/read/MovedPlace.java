package org.essaim.reporting.money.read;

import org.essaim.contract.RoundKind;
import org.essaim.reporting.facts.domain.FactKind;

/** What moved in a division for a year, by kind of movement and, of grants, of round. */
record MovedPlace(String division, int year, FactKind kind, RoundKind round) {}
