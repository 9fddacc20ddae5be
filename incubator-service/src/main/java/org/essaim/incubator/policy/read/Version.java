package org.essaim.incubator.policy.read;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;
import org.essaim.federation.text.ShownTexts;

/**
 * A version that the centre made.
 *
 * @param reason why; null where none was given
 * @param person who made it, opaque
 * @param publishedAt since when it was known
 */
public record Version(
        UUID entryId,
        Policy values,
        PolicyBounds bounds,
        LocalDate effectiveOn,
        ShownTexts.Text reason,
        PersonId person,
        Instant publishedAt) {}
