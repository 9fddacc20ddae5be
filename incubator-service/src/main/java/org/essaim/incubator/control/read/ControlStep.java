package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.PersonId;
import org.essaim.federation.text.ShownTexts;

/**
 * Something that was done about the expense or the evidence.
 *
 * @param person who did it, opaque
 * @param findingId null of a look
 * @param ground of a finding that was opened, else null
 * @param outcome of a finding that was closed, else null
 * @param text the remark or the answer; null where there is none
 */
public record ControlStep(
        ControlAction action,
        LocalDate on,
        PersonId person,
        UUID findingId,
        FindingGround ground,
        FindingOutcome outcome,
        ShownTexts.Text text) {}
