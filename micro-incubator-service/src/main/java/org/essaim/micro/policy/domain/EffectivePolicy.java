package org.essaim.micro.policy.domain;

import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;

/**
 * What applies at a moment.
 *
 * @param values by which everything is decided here
 * @param centres the centre's own values of the same version
 * @param bounds between which the division may choose
 * @param chosen what the division chose last, or null; the bounds may have cut it
 */
public record EffectivePolicy(
        Policy values, Policy centres, PolicyBounds bounds, LocalValues chosen) {}
