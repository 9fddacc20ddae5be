package org.essaim.micro.initiative.domain;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;

/** Provides what a demo has to know of somebody who attends it (R42). */
public interface AttendingFacts {

    /** Whether somebody was named as sponsor of the initiative, before these were offices (R35). */
    boolean funds(InitiativeId initiative, PersonId person);

    /** Whether somebody is a manager by what the volunteers say (R04). */
    boolean manages(PersonId person);
}
