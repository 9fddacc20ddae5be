package org.essaim.incubator.generalization.read;

import java.util.UUID;
import org.essaim.incubator.generalization.domain.Target;

/**
 * A division where the product is relevant (R72).
 *
 * @param irritantId of that division, which shares category and tag with the origin's
 */
record Relevance(
        String division, UUID irritantId, UUID originIrritantId, String category, String tag) {
    static Relevance of(Target target) {
        return new Relevance(
                target.division().value(),
                target.irritantId(),
                target.originIrritantId(),
                target.category().name(),
                target.tag());
    }
}
