package org.essaim.incubator.generalization.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.CaseReason;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/** What happened on the way of an initiative to other divisions. */
public sealed interface GeneralizationEvent {

    DivisionId division();

    InitiativeId initiative();

    /**
     * A case opened by itself (R70).
     *
     * @param usersBefore what growth is counted from; null where the reason is USERS
     */
    record CaseOpened(
            DivisionId division,
            InitiativeId initiative,
            UUID caseId,
            CaseReason reason,
            Measure measure,
            Integer usersBefore,
            int policyVersion,
            LocalDate openedOn)
            implements GeneralizationEvent {}
}
