package org.essaim.micro.initiative.read;

import java.time.LocalDate;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.TeamRole;

/** Somebody who builds an initiative. */
public record TeamRow(PersonId person, TeamRole role, LocalDate namedOn) {}
