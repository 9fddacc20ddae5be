package org.essaim.micro.use.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Command;

/** What somebody can say of their own use of a product in one calendar month. */
public sealed interface UseCommand extends Command {

    InitiativeId initiative();

    YearMonth month();

    PersonId person();

    @Override
    default String target() {
        return targetOf(initiative(), month(), person());
    }

    /** The id of the aggregate that decides: taps of many people never wait for each other. */
    static String targetOf(InitiativeId initiative, YearMonth month, PersonId person) {
        return "use:%s:%s:%s".formatted(initiative.value(), month, person.value());
    }

    /**
     * Says that they use it, once a month (R52).
     *
     * @param on the day on which it is said, whose month it is about
     * @param delight 0 to 10, or null
     */
    record SayUse(
            InitiativeId initiative,
            PersonId person,
            LocalDate on,
            Integer delight,
            Relation relation)
            implements UseCommand {
        @Override
        public YearMonth month() {
            return YearMonth.from(on);
        }
    }

    /** Takes back what they said of that month (R52). */
    record TakeUseBack(InitiativeId initiative, YearMonth month, PersonId person)
            implements UseCommand {}
}
