package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.essaim.contract.PersonId;

/**
 * Who builds, and who takes part.
 *
 * @param members who builds, in which role
 * @param groupFrom the first day of the open working group, or null before a product lead is named
 * @param group who takes part
 */
public record Team(Map<PersonId, TeamRole> members, LocalDate groupFrom, Set<PersonId> group) {

    static final Team NOBODY = new Team(Map.of(), null, Set.of());

    public Team {
        members = Map.copyOf(members);
        group = Set.copyOf(group);
    }

    /** How many build in that role, without this person. */
    long others(TeamRole role, PersonId member) {
        return members.entrySet().stream()
                .filter(each -> each.getValue() == role && !each.getKey().equals(member))
                .count();
    }

    boolean groupIsOpenOn(LocalDate day) {
        return groupFrom != null && !day.isBefore(groupFrom);
    }

    Team after(InitiativeEvent event) {
        return event instanceof TeamEvent ofTeam ? next(ofTeam) : this;
    }

    private Team next(TeamEvent event) {
        return switch (event) {
            case TeamEvent.TeamMemberNamed e -> named(e);
            case TeamEvent.TeamLeft e -> {
                Map<PersonId, TeamRole> fewer = new HashMap<>(members);
                fewer.remove(e.member());
                yield new Team(fewer, groupFrom, group);
            }
            case TeamEvent.GroupJoined e -> {
                Set<PersonId> more = new HashSet<>(group);
                more.add(e.person());
                yield new Team(members, groupFrom, more);
            }
            case TeamEvent.GroupLeft e -> {
                Set<PersonId> fewer = new HashSet<>(group);
                fewer.remove(e.person());
                yield new Team(members, groupFrom, fewer);
            }
        };
    }

    private Team named(TeamEvent.TeamMemberNamed e) {
        Map<PersonId, TeamRole> next = new HashMap<>(members);
        boolean lead = e.role() == TeamRole.PRODUCT_LEAD;
        if (lead) {
            next.values().removeIf(role -> role == TeamRole.PRODUCT_LEAD);
        }
        next.put(e.member(), e.role());
        LocalDate from = lead && groupFrom == null ? e.namedOn().plusDays(1) : groupFrom;
        return new Team(next, from, group);
    }
}
