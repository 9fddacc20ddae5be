package org.essaim.incubator.generalization.domain;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/** Provides what a case has to know about others; the decider gets it as a value. */
@FunctionalInterface
public interface CaseFacts {

    /** As it is committed at this moment. */
    CaseContext about(DivisionId division, InitiativeId initiative, LocalDate today);
}
