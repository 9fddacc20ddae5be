package org.essaim.contract.message.v1;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;

/**
 * How many volunteers a micro-incubator has in each capacity, and how its managers are engaged;
 * nobody is named (R08, R100).
 *
 * @param managersLaunching managers who have launched an initiative; null: unchanged
 * @param managersAtDemos managers who have attended a demo; null: unchanged
 */
@MessageType("volunteers.counted.v1")
public record VolunteersCounted(
        DivisionId division,
        int operational,
        int managers,
        LocalDate countedOn,
        @OrNull Integer managersLaunching,
        @OrNull Integer managersAtDemos)
        implements DivisionMessage {}
