package org.essaim.incubator.agenda.domain;

import java.time.LocalDate;

/** Looks up what an agenda item must know of the board; the decider is given it as a value. */
@FunctionalInterface
public interface BoardFacts {

    /** As committed at this moment. */
    BoardComposition on(LocalDate day);
}
