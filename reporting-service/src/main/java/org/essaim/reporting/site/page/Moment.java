package org.essaim.reporting.site.page;

import module java.base;

import org.essaim.reporting.facts.domain.FactKind;

/**
 * One fact.
 *
 * @param initiative null where it is about the division itself
 * @param text what there is to say of it beside its kind; null for nothing
 * @param others what of this text somebody of a division wrote; null for nothing
 */
public record Moment(
        FactKind kind,
        String initiative,
        LocalDate trueOn,
        LocalDate knownOn,
        String text,
        String others) {}
