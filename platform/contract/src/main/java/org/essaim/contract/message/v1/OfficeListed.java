package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.OfficeId;

/**
 * The centre put an office on the list of those that may sponsor (R35, R92), or gave it another
 * name.
 *
 * @param division absent: it is about every division
 * @param name what it is called, and nobody's name
 */
@MessageType("office.listed.v1")
public record OfficeListed(
        @OrNull DivisionId division, OfficeId office, FreeText name, LocalDate listedOn)
        implements CentreMessage {}
