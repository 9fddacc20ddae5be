package org.essaim.contract.message.v1;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;

/** How many volunteers a micro-incubator has in each capacity; it names nobody (R08, R100). */
@MessageType("volunteers.counted.v1")
public record VolunteersCounted(
        DivisionId division, int operational, int managers, LocalDate countedOn)
        implements FederationMessage {}
