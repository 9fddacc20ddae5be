package org.essaim.incubator.generalization.read;

import java.util.List;

/**
 * All of one case: how it stands, where it is relevant and was not offered yet, what was offered
 * and answered, and who is credited.
 *
 * @param description what it is about, where that had to be said (R76), or null
 * @param targets with their reasons, as they are now (R72); once it is generalized they are asked
 */
public record CaseDetails(
        Case summary,
        Description description,
        List<TargetRow> targets,
        List<Proposal> proposals,
        List<CreditRow> credits) {}
