package org.essaim.incubator.agenda.domain;

import java.time.LocalDate;

/** Brings what a matter has to know of the board; the decider gets it as a value. */
@FunctionalInterface
public interface BoardFacts {

    /** As it is committed at this moment. */
    BoardComposition on(LocalDate day);
}
