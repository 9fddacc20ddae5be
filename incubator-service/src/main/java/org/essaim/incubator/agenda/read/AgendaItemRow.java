package org.essaim.incubator.agenda.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A matter before the board, or decided by it.
 *
 * @param caseId the generalization case that it is about; null of a question
 * @param question the text, {@code [redacted]} (R100), or null of a case
 * @param questionDigest what it can be redacted by
 * @param putBy opaque; null where it came by itself
 * @param outcome YES or NO; null while it is open. YES generalizes a case, NO is not yet (R71)
 * @param yes votes for it in the meeting that decided, as the other counts
 * @param employees employee representatives among the voters (R02)
 * @param users user representatives among the voters (R02)
 * @param reviewOn when a case comes back, or null
 * @param policyVersion that applied on the day of the meeting (R99)
 * @param decidedBy who had the votes counted, opaque
 */
public record AgendaItemRow(
        UUID matterId,
        UUID caseId,
        String division,
        String initiative,
        String question,
        String questionDigest,
        String putBy,
        LocalDate putOn,
        String outcome,
        Integer yes,
        Integer no,
        Integer employees,
        Integer users,
        LocalDate meetingOn,
        LocalDate reviewOn,
        Integer policyVersion,
        Instant decidedAt,
        String decidedBy) {}
