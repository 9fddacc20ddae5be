package org.essaim.micro.initiative.domain;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;

/** Provides what a demo has to know of somebody who attends it (R42). */
public interface AttendingFacts {

    /** Whether somebody pays for the initiative, as its sponsor does (R35). */
    boolean funds(InitiativeId initiative, PersonId person);

    /** Whether somebody is a manager by what the volunteers say (R04). */
    boolean manages(PersonId person);
}
