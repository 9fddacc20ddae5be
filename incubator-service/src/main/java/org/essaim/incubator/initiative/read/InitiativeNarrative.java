package org.essaim.incubator.initiative.read;

import module java.base;

/**
 * What an initiative is about, in the words of its division; a text is {@code [redacted]} where it
 * was (R100), and null while it is not disclosed.
 *
 * @param hurts what hurt whom (R90); null where it was launched for no irritant
 * @param affected how many feel it, with who reported it; 0 where there is no irritant
 * @param tried what was tried; null until it is closed (R84)
 * @param learnt what was learnt, in the same way
 * @param originDivision where what it adopted comes from (R73); null where that is not known
 * @param origin what it adopted, or null
 * @param originTitle how that is called
 * @param warnings the earliest first (R63)
 */
public record InitiativeNarrative(
        String hurts,
        int affected,
        String tried,
        String learnt,
        String originDivision,
        String origin,
        String originTitle,
        List<KnownWarning> warnings) {}
