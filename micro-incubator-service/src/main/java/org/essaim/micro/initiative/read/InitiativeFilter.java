package org.essaim.micro.initiative.read;

import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;

/** Which initiatives are wanted; each that is null wants all. */
record InitiativeFilter(PersonId owner, PersonId member, Stage stage, String text) {}
