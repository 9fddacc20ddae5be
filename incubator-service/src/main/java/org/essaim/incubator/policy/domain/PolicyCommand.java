package org.essaim.incubator.policy.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Command;

/** What can be asked of the federation's policy. */
public sealed interface PolicyCommand extends Command {

    /** There is one. */
    String TARGET = "policy";

    @Override
    default String target() {
        return TARGET;
    }

    /**
     * Makes a version that applies from a day to come on (R99).
     *
     * @param entryId made already, the command changes nothing
     * @param bounds between which divisions may choose
     * @param reason why, or null
     */
    record Publish(
            UUID entryId,
            PolicyValues values,
            PolicyBounds bounds,
            LocalDate effectiveOn,
            WrittenText reason,
            PersonId person)
            implements PolicyCommand {
        public Publish {
            Objects.requireNonNull(entryId, "entryId");
            Objects.requireNonNull(values, "values");
            Objects.requireNonNull(bounds, "bounds");
            Objects.requireNonNull(effectiveOn, "effectiveOn");
            Objects.requireNonNull(person, "person");
        }
    }
}
