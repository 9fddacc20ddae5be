package org.essaim.contract.message.v1;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;

/**
 * A text of the publisher is redacted: whoever has it deletes it, and never stores it again (R100).
 *
 * @param division whose text it is; absent if it is the centre's own
 * @param reason why, in writing; absent in messages of before, and so is who did it
 * @param redactedBy who did it, opaque
 */
@MessageType("text.redacted.v1")
public record TextRedacted(
        @OrNull DivisionId division,
        FreeText text,
        LocalDate redactedOn,
        @OrNull FreeText reason,
        @OrNull PersonId redactedBy)
        implements FederationMessage {}
