package org.essaim.incubator.generalization.read;

import java.util.List;
import org.essaim.incubator.generalization.domain.Target;

/**
 * All of one case: how it stands, where it is relevant and was not offered yet, what was offered
 * and answered, and who is credited.
 *
 * @param targets with their reasons, as they are now (R72); once it is generalized they are asked
 */
record CaseDetails(
        Case summary, List<Target> targets, List<Proposal> proposals, List<CreditRow> credits) {}
