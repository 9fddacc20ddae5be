package org.essaim.incubator.office.domain;

import org.essaim.contract.OfficeId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why the list of offices was not changed. */
public sealed interface OfficeRefusal extends Refusal {

    /** Nobody ever put it on the list. */
    @Refuses(rule = "R92", code = "office-never-listed")
    record NeverListed(OfficeId office) implements OfficeRefusal {}
}
