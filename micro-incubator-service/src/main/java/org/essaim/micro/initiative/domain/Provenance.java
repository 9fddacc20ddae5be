package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Flag;

/**
 * How an entry came here: by somebody now, or by a portfolio import, for which some rules are
 * waived and which is marked.
 *
 * @param madeUp names of the imported fields whose values are not real
 */
public record Provenance(boolean imported, List<String> madeUp) {

    public static final Provenance LIVE = new Provenance(false, List.of());

    public Provenance {
        madeUp = List.copyOf(madeUp);
    }

    public static Provenance imported(List<String> madeUp) {
        return new Provenance(true, madeUp);
    }

    /** IMPORTED where it is, and these. */
    List<Flag> flags(Flag... more) {
        List<Flag> flags = new ArrayList<>();
        if (imported) {
            flags.add(Flag.IMPORTED);
        }
        flags.addAll(List.of(more));
        return List.copyOf(flags);
    }
}
