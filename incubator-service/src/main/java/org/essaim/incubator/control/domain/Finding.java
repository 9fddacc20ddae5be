package org.essaim.incubator.control.domain;

import module java.base;

/** How far a finding is. */
public sealed interface Finding {

    /** Days from opening it by which a finding is to be closed; then it is overdue, and shown. */
    int DUE_AFTER_DAYS = 30;

    /** By when a finding of that day is to be closed (R95); the day stops nothing. */
    static LocalDate dueOn(LocalDate openedOn) {
        return openedOn.plusDays(DUE_AFTER_DAYS);
    }

    /** The ids of the answers so far. */
    Set<UUID> answers();

    /** There is none. */
    record Unopened() implements Finding {
        @Override
        public Set<UUID> answers() {
            return Set.of();
        }
    }

    /** The division can answer, and a controller close it. */
    record Open(Set<UUID> answers) implements Finding {
        public Open {
            answers = Set.copyOf(answers);
        }
    }

    /** For good. */
    record Closed(Set<UUID> answers) implements Finding {
        public Closed {
            answers = Set.copyOf(answers);
        }
    }
}
