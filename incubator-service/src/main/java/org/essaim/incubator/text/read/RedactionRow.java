package org.essaim.incubator.text.read;

import java.time.LocalDate;
import org.essaim.contract.PersonId;

/**
 * That a text was redacted; which one, nobody needs to know.
 *
 * @param person null before that was recorded
 * @param reason null before it was asked for
 */
public record RedactionRow(LocalDate redactedOn, PersonId person, String reason) {}
