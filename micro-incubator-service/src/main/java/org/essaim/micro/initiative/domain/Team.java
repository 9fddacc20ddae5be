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
 * @param proposals of volunteers, while the owner is gone
 * @param members who builds, in which role
 * @param groupFrom the first day of the open working group, or null before a product lead is named
 * @param group who takes part
 */
public record Team(
        PersonId owner,
        PersonId offeredTo,
        Set<OwnerProposal> proposals,
        Map<PersonId, TeamRole> members,
        LocalDate groupFrom,
        Set<PersonId> group) {

    static Team ownedBy(PersonId owner) {
        return new Team(owner, null, Set.of(), Map.of(), null, Set.of());
    }

    /** Whether somebody owns it or builds it (R28). */
    public boolean includes(PersonId person) {
        return person.equals(owner) || members.containsKey(person);
    }

    /** Whether two volunteers, one of either capacity, want the same new owner (R28). */
    boolean isProposed(OwnerProposal proposal) {
        return proposals.stream()
                .anyMatch(
                        other ->
                                other.to().equals(proposal.to())
                                        && other.capacity() != proposal.capacity()
                                        && !other.by().equals(proposal.by()));
    }

    /** The role of which there are more than a construction has, if any (R33). */
    Optional<TeamRole> overfullRole() {
        return Stream.of(TeamRole.values())
                .filter(role -> others(role, null) > role.mostInConstruction())
                .findFirst();
    }

    /** How many have that role, without this person. */
    long others(TeamRole role, PersonId member) {
        return members.entrySet().stream()
                .filter(each -> each.getValue() == role && !each.getKey().equals(member))
                .count();
    }

    /** What its owner does shows that the owner is there, and ends what stood in their place. */
    Team after(InitiativeEvent event) {
        Team next = event instanceof TeamEvent own ? next(own) : this;
        return event.person() != null && event.person().equals(owner)
                ? next.withoutProposals()
                : next;
    }

    private Team withoutProposals() {
        PersonId offered = isAgreed(offeredTo) ? null : offeredTo;
        return new Team(owner, offered, Set.of(), members, groupFrom, group);
    }

    /** Whether volunteers of both capacities have proposed that person (R28). */
    private boolean isAgreed(PersonId to) {
        return proposals.stream().anyMatch(each -> each.to().equals(to) && isProposed(each));
    }

    private Team next(TeamEvent event) {
        return switch (event) {
            case TeamEvent.OwnerProposed e -> with(e.proposal());
            case TeamEvent.OwnershipOffered e -> offered(e.to());
            case TeamEvent.OwnershipAccepted e ->
                    new Team(e.owner(), null, Set.of(), members, groupFrom, group);
            case TeamEvent.TeamMemberNamed e -> named(e);
            case TeamEvent.TeamLeft e ->
                    new Team(
                            owner,
                            offeredTo,
                            proposals,
                            Copies.without(members, e.member()),
                            groupFrom,
                            group);
            case TeamEvent.GroupJoined e -> with(Copies.with(group, e.person()));
            case TeamEvent.GroupLeft e -> with(Copies.without(group, e.person()));
        };
    }

    /** By volunteers who agree; or else by the owner, who is there then. */
    private Team offered(PersonId to) {
        Set<OwnerProposal> those = isAgreed(to) ? proposals : Set.of();
        return new Team(owner, to, those, members, groupFrom, group);
    }

    private Team with(Set<PersonId> nowInGroup) {
        return new Team(owner, offeredTo, proposals, members, groupFrom, nowInGroup);
    }

    private Team with(OwnerProposal proposal) {
        Set<OwnerProposal> next = Copies.with(proposals, proposal);
        return new Team(owner, offeredTo, next, members, groupFrom, group);
    }

    private Team named(TeamEvent.TeamMemberNamed e) {
        Map<PersonId, TeamRole> next = new HashMap<>(members);
        boolean lead = e.role() == TeamRole.PRODUCT_LEAD;
        if (lead) {
            next.values().removeIf(role -> role == TeamRole.PRODUCT_LEAD);
        }
        next.put(e.member(), e.role());
        LocalDate from = lead && groupFrom == null ? e.namedOn().plusDays(1) : groupFrom;
        return new Team(owner, offeredTo, proposals, Copies.of(next), from, group);
    }
}
