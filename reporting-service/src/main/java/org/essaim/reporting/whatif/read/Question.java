package org.essaim.reporting.whatif.read;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.recount.domain.Parameters;

/**
 * What is counted again.
 *
 * @param head up to where the facts went when it was asked
 */
record Question(AsOf asOf, Parameters parameters, long head) {

    /** Whether it is the same but for the facts that have come in. */
    boolean isLike(Question other) {
        return asOf.equals(other.asOf) && parameters.equals(other.parameters);
    }
}
