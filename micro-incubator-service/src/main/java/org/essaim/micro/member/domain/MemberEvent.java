package org.essaim.micro.member.domain;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What happened among the volunteers. */
public sealed interface MemberEvent {

    DivisionId division();

    /** How many there are afterwards. */
    VolunteerCount strength();

    /** Somebody volunteers from now on, in this capacity and in no other. */
    @StoredAs("member.accepted")
    record Accepted(
            DivisionId division,
            UUID entryId,
            PersonId person,
            Capacity capacity,
            LocalDate acceptedOn,
            VolunteerCount strength)
            implements MemberEvent {}

    /** A manager volunteer said that somebody is a manager, volunteer or not (R04). */
    @StoredAs("member.capacity-confirmed")
    record CapacityConfirmed(
            DivisionId division,
            UUID entryId,
            PersonId person,
            PersonId by,
            LocalDate confirmedOn,
            VolunteerCount strength)
            implements MemberEvent {}

    /** Somebody volunteers no longer. */
    @StoredAs("member.withdrawn")
    record Withdrawn(
            DivisionId division,
            UUID entryId,
            PersonId person,
            LocalDate withdrawnOn,
            VolunteerCount strength)
            implements MemberEvent {}

    /** What managers do has changed since it was published last (R08). */
    @StoredAs("member.culture-noted")
    record EngagementRecorded(
            DivisionId division,
            UUID entryId,
            @StoredAs("culture") ManagerEngagement engagement,
            LocalDate notedOn,
            VolunteerCount strength)
            implements MemberEvent {}
}
