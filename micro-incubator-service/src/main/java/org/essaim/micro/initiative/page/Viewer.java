package org.essaim.micro.initiative.page;

import org.essaim.contract.Role;
import org.essaim.micro.initiative.read.InitiativeOverview;
import org.essaim.web.identity.Caller;

/**
 * Which acts a page offers somebody (R28); the operation decides.
 *
 * @param owner whether it is theirs
 * @param team whether they own it or build it
 * @param group whether they are in its open working group (R40)
 * @param offered whether they may accept it as the new owner
 * @param representative whether they may confirm use (R50)
 */
public record Viewer(
        boolean owner, boolean team, boolean group, boolean offered, boolean representative) {

    static Viewer of(InitiativeOverview it, Caller caller) {
        return new Viewer(
                caller.person().equals(it.owner()),
                it.team().includes(caller.person()),
                it.team().group().contains(caller.person()),
                caller.person().equals(it.team().offeredTo()),
                caller.is(Role.USER_REPRESENTATIVE));
    }
}
