package org.essaim.micro.derogation.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Command;

/** What can be asked of a derogation. */
public sealed interface DerogationCommand extends Command {

    UUID derogation();

    @Override
    default String target() {
        return targetOf(derogation());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(UUID derogation) {
        return "derogation:" + derogation;
    }

    /**
     * Waives a rule somewhere for a time (R93).
     *
     * @param waives the name of the rule, such as {@code Code des marchés, art. L2122-1}
     * @param until the last day on which it can be used
     * @param guarantor who vouches for it, in person
     */
    record Grant(
            UUID derogation,
            WrittenText waives,
            Territory territory,
            LocalDate from,
            LocalDate until,
            PersonId guarantor)
            implements DerogationCommand {}

    /** Uses it for an initiative, somewhere on a day. */
    record Use(
            UUID derogation,
            UUID entryId,
            InitiativeId initiative,
            Territory territory,
            LocalDate usedOn,
            PersonId person)
            implements DerogationCommand {}

    /** Records its end, if its last day was before that day. */
    record Expire(UUID derogation, LocalDate today) implements DerogationCommand {}
}
