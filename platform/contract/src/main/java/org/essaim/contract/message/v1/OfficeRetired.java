package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.OfficeId;

/**
 * The centre took an office off the list: nobody names it as sponsor from now on, and what answers
 * to it goes on answering to it (R35, R92).
 *
 * @param division absent: it is about every division
 */
@MessageType("office.retired.v1")
public record OfficeRetired(@OrNull DivisionId division, OfficeId office, LocalDate retiredOn)
        implements CentreMessage {}
