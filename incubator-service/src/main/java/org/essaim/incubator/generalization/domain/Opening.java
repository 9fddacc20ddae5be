package org.essaim.incubator.generalization.domain;

import org.essaim.contract.CaseReason;
import org.essaim.contract.Evidence;

/**
 * Why a case opens.
 *
 * @param usersBefore what the growth is counted from; null where the reason is USERS
 * @param policyVersion that of the measure's day
 */
public record Opening(
        CaseReason reason, Evidence measure, Integer usersBefore, int policyVersion) {}
