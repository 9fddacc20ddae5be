package org.essaim.micro.use.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What somebody said of their own use of a product. Nothing of it leaves the division (R52). */
public sealed interface UseEvent {

    InitiativeId initiative();

    PersonId person();

    /** The day on which it was said, in the month that it is about. */
    LocalDate saidOn();

    /**
     * They use it, or changed their mind on how delighted they are.
     *
     * @param delight 0 to 10, or null
     */
    @StoredAs("use.said")
    record UseSaid(InitiativeId initiative, PersonId person, LocalDate saidOn, Integer delight)
            implements UseEvent {}

    /** They take it back. */
    @StoredAs("use.taken-back")
    record UseTakenBack(
            InitiativeId initiative, PersonId person, LocalDate saidOn, LocalDate takenBackOn)
            implements UseEvent {}
}
