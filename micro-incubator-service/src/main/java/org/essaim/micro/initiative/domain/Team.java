package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Copies;

/**
 * Who owns an initiative, who builds it and who takes part. There is exactly one owner at any time
 * (R28).
 *
 * @param owner null where an import does not know the owner
 * @param offeredTo who becomes the owner by accepting, or null
 * @param members who builds, in which role
 * @param groupFrom the first day of the open working group, or null before a product lead is named
 * @param group who takes part
 */
public record Team(
        PersonId owner,
        PersonId offeredTo,
        Map<PersonId, TeamRole> members,
        LocalDate groupFrom,
        Set<PersonId> group) {

    static Team ownedBy(PersonId owner) {
        return new Team(owner, null, Map.of(), null, Set.of());
    }

    /** Whether the person may decide as the owner; anybody may where no owner is known. */
    boolean isOwnedBy(PersonId person) {
        return owner == null || owner.equals(person);
    }

    /** How many have that role, without this person. */
    long others(TeamRole role, PersonId member) {
        return members.entrySet().stream()
                .filter(each -> each.getValue() == role && !each.getKey().equals(member))
                .count();
    }

    Team after(InitiativeEvent event) {
        return event instanceof TeamEvent own ? next(own) : this;
    }

    private Team next(TeamEvent event) {
        return switch (event) {
            case TeamEvent.OwnershipOffered e -> new Team(owner, e.to(), members, groupFrom, group);
            case TeamEvent.OwnershipAccepted e ->
                    new Team(e.owner(), null, members, groupFrom, group);
            case TeamEvent.TeamMemberNamed e -> named(e);
            case TeamEvent.TeamLeft e ->
                    new Team(
                            owner,
                            offeredTo,
                            Copies.without(members, e.member()),
                            groupFrom,
                            group);
            case TeamEvent.GroupJoined e -> with(Copies.with(group, e.person()));
            case TeamEvent.GroupLeft e -> with(Copies.without(group, e.person()));
        };
    }

    private Team with(Set<PersonId> nowInGroup) {
        return new Team(owner, offeredTo, members, groupFrom, nowInGroup);
    }

    private Team named(TeamEvent.TeamMemberNamed e) {
        Map<PersonId, TeamRole> next = new HashMap<>(members);
        boolean lead = e.role() == TeamRole.PRODUCT_LEAD;
        if (lead) {
            next.values().removeIf(role -> role == TeamRole.PRODUCT_LEAD);
        }
        next.put(e.member(), e.role());
        LocalDate from = lead && groupFrom == null ? e.namedOn().plusDays(1) : groupFrom;
        return new Team(owner, offeredTo, Map.copyOf(next), from, group);
    }
}
