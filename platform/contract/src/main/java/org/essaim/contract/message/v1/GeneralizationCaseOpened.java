package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.CaseReason;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/**
 * A used product attracts users: the board will decide whether to generalize it (R70).
 *
 * @param usersBefore the earlier measure from which growth is counted; null if the reason is USERS
 */
@MessageType("generalization.case-opened.v1")
public record GeneralizationCaseOpened(
        DivisionId division,
        InitiativeId initiative,
        UUID caseId,
        CaseReason reason,
        UUID evidenceId,
        LocalDate measuredOn,
        int users,
        @OrNull Integer usersBefore,
        int policyVersion,
        LocalDate openedOn)
        implements CentreMessage {}
