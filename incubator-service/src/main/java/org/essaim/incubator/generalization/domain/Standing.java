package org.essaim.incubator.generalization.domain;

import module java.base;

/** What the board made of it. */
public sealed interface Standing {

    /** On the agenda, as that item. */
    record Waiting(UUID item) implements Standing {}

    /** Not yet, until then. */
    record Postponed(UUID item, LocalDate reviewOn) implements Standing {}

    /** To be offered to others. */
    record Generalized(UUID item) implements Standing {}
}
