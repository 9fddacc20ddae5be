package org.essaim.pages.frame;

import org.essaim.contract.Role;
import org.essaim.web.identity.Caller;

/**
 * What a service asks beside a token before somebody acts in a role, so that its pages offer nobody
 * what it would refuse. A service without such a bean asks nothing more.
 */
@FunctionalInterface
public interface OfficeHolders {

    /**
     * @param role that the caller's token says they have, and that counts at this service
     */
    boolean mayAct(Caller caller, Role role);
}
