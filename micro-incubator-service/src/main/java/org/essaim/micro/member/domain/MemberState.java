package org.essaim.micro.member.domain;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Copies;

/**
 * Who volunteers in what capacity, and which entries made it so.
 *
 * @param confirmed as managers by a manager volunteer, volunteers or not
 * @param engagement as it was recorded last (R08)
 * @param notedOn the day of that, or null
 */
public record MemberState(
        Map<PersonId, Capacity> volunteers,
        Set<PersonId> confirmed,
        Set<UUID> entries,
        ManagerEngagement engagement,
        LocalDate notedOn) {

    public static final MemberState NOBODY =
            new MemberState(Map.of(), Set.of(), Set.of(), ManagerEngagement.NONE, null);

    /** Empty for somebody who does not volunteer. */
    public Optional<Capacity> capacityOf(PersonId person) {
        return Optional.ofNullable(volunteers.get(person));
    }

    /** Whether the person volunteers as a manager (R04). */
    public boolean isManager(PersonId person) {
        return volunteers.get(person) == Capacity.MANAGER;
    }

    public VolunteerCount strength() {
        return VolunteerCount.of(volunteers.values());
    }

    public static MemberState evolve(MemberState state, MemberEvent event) {
        return switch (event) {
            case MemberEvent.Accepted e ->
                    state.after(e.entryId(), state.with(e.person(), e.capacity()));
            case MemberEvent.CapacityConfirmed e ->
                    new MemberState(
                            state.volunteers,
                            Copies.with(state.confirmed, e.person()),
                            Copies.with(state.entries, e.entryId()),
                            state.engagement,
                            state.notedOn);
            case MemberEvent.Withdrawn e -> state.after(e.entryId(), state.without(e.person()));
            case MemberEvent.EngagementRecorded e ->
                    new MemberState(
                            state.volunteers,
                            state.confirmed,
                            state.entries,
                            e.engagement(),
                            e.notedOn());
        };
    }

    Map<PersonId, Capacity> with(PersonId person, Capacity capacity) {
        return Copies.with(volunteers, person, capacity);
    }

    Map<PersonId, Capacity> without(PersonId person) {
        return Copies.without(volunteers, person);
    }

    private MemberState after(UUID entryId, Map<PersonId, Capacity> next) {
        return new MemberState(next, confirmed, Copies.with(entries, entryId), engagement, notedOn);
    }
}
