package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/**
 * An expense nears its useBy date without a used product (R63).
 *
 * @param month 9 or 11
 * @param policyVersion that of the day of useBy, which says when to warn (R99); absent in messages
 *     older than this field
 */
@MessageType("funding.warned.v1")
public record FundingWarned(
        DivisionId division,
        InitiativeId initiative,
        UUID expenseId,
        LocalDate useBy,
        int month,
        LocalDate warnedOn,
        @OrNull Integer policyVersion)
        implements CentreMessage {}
