package org.essaim.incubator.generalization.domain;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/** Another division's initiative that was launched after the example of this one (R73, R74). */
public record Adoption(DivisionId division, InitiativeId initiative, LocalDate launchedOn) {}
