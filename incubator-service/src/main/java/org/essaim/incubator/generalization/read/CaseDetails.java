package org.essaim.incubator.generalization.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.incubator.generalization.domain.Target;

/**
 * All of one case: how it stands, where it is relevant and was not offered yet, what was offered
 * and answered, and who is credited.
 *
 * @param targets with their reasons, as they are now (R72); once it is generalized they are asked
 */
public record CaseDetails(
        CaseRow row, List<Target> targets, List<Proposal> proposals, List<Credit> credits) {

    /**
     * What a division was offered (R73).
     *
     * @param irritantId of the division asked, which with the category and the tag is the reason
     * @param answer NONE, ACCEPTED or DECLINED
     * @param adoptedAs the initiative launched there, or null
     * @param reason why it was declined, {@code [redacted]} (R100), or null
     */
    public record Proposal(
            UUID proposalId,
            String target,
            UUID irritantId,
            UUID originIrritantId,
            String category,
            String tag,
            LocalDate proposedOn,
            String answer,
            LocalDate answeredOn,
            String adoptedAs,
            String reason) {}

    /**
     * An adoption that the case's division is credited with (R75).
     *
     * @param owner credited too, opaque; null without consent, and once it is withdrawn
     */
    public record Credit(
            String adoptingDivision, String adoptedAs, String owner, LocalDate creditedOn) {}
}
