package org.essaim.micro.round.read;

import org.essaim.contract.PersonId;
import org.essaim.micro.round.domain.TeamPart;

/** Somebody in the team, in the role of {@code part}. */
public record Seat(PersonId person, TeamPart part, boolean publicServant) {}
