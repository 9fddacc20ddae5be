package org.essaim.contract.message.v1;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;

/**
 * The centre published a version of the policy for the whole federation (R99).
 *
 * @param division absent: it is about every division
 * @param effectiveOn the first day on which it applies
 * @param bounds between which a division may choose values of its own
 */
@MessageType("policy.published.v1")
public record PolicyPublished(
        @OrNull DivisionId division, LocalDate effectiveOn, Policy values, PolicyBounds bounds)
        implements CentreMessage {}
