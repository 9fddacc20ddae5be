package org.essaim.incubator.office.domain;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What happened to an office of the list, and who did it. */
public sealed interface OfficeEvent {

    OfficeId office();

    /** It can be named as sponsor from now on, under that name. */
    @StoredAs("office.listed")
    record Listed(OfficeId office, FreeText name, PersonId person, LocalDate listedOn)
            implements OfficeEvent {}

    /** It can be named as sponsor no more. */
    @StoredAs("office.retired")
    record Retired(OfficeId office, PersonId person, LocalDate retiredOn) implements OfficeEvent {}
}
