package org.essaim.incubator.agenda.read;

import module java.base;

/**
 * An item on the agenda, or decided.
 *
 * @param kind CASE or QUESTION
 * @param caseId the generalization case, or null
 * @param division that the case is of; null of a question
 * @param initiative that the case is about; null of a question
 * @param question the text, {@code [redacted]} (R100), or null of a case
 * @param questionDigest what it can be redacted by; null of a case
 * @param addedBy opaque; null where it came by itself
 * @param closesAt when the vote on it closes in a meeting, in Paris; null for the end of the day
 * @param outcome GENERALIZE or NOT_YET of a case (R71), CARRIED or REJECTED of a question; null
 *     while it is open
 * @param yes votes for it in the meeting that decided, as the other counts; null while it is open
 * @param no votes against it; null while it is open
 * @param employees employee representatives among the voters (R02); null while it is open
 * @param users user representatives among the voters (R02); null while it is open
 * @param meetingOn the day of the meeting that decided; null while it is open
 * @param reviewOn when a case comes back, or null
 * @param policyVersion that applied on the day of the meeting (R99); null while it is open
 * @param decidedAt null while it is open
 * @param decidedBy who had the votes counted, opaque; null while it is open
 */
public record Item(
        UUID itemId,
        String kind,
        UUID caseId,
        String division,
        String initiative,
        String question,
        String questionDigest,
        String addedBy,
        LocalDate addedOn,
        LocalTime closesAt,
        String outcome,
        Integer yes,
        Integer no,
        Integer employees,
        Integer users,
        LocalDate meetingOn,
        LocalDate reviewOn,
        Integer policyVersion,
        OffsetDateTime decidedAt,
        String decidedBy) {}
