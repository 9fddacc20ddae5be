package org.essaim.portfolio;

import module java.base;

/**
 * What a portfolio file says of an event that a service has stored: a line, or nothing, and then
 * why. Nothing of it names a person: who did what is known to the division alone (R100).
 *
 * @param <P> the past that the event is part of, which knows what became of it
 */
public sealed interface Exported<P> {

    /** What stands for it in the list of {@code docs/portfolio-format.md}. */
    String word();

    /**
     * A line of this fact.
     *
     * @param on the day that it is put at in the file, among lines of other initiatives
     * @param last whether it stands after all that its initiative has before it was recorded
     * @param write empty where it was undone later, and nothing is left of it to write
     */
    record Line<P>(
            Class<? extends PortfolioFact> fact,
            LocalDate on,
            boolean last,
            Function<P, Optional<PortfolioFact>> write)
            implements Exported<P> {
        @Override
        public String word() {
            return PortfolioFact.name(fact);
        }
    }

    /** Nothing. */
    record Nothing<P>(Why why) implements Exported<P> {
        @Override
        public String word() {
            return why.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Why a file says nothing of an event. */
    enum Why {
        /** It is part of the line of another event: its text as it is now, its first round. */
        PART_OF_A_LINE,
        /** It comes about by itself where the lines are imported. */
        FOLLOWS,
        /** It undoes another event, of which nothing is stated then. */
        UNDOES,
        /** It is about what people said, did or are (R100). */
        PEOPLE,
        /** It is about the files and keys of this installation. */
        INSTALLATION,
        /** Another service reports it. */
        REPORTED_ELSEWHERE,
        /** The format has no fact for it. */
        NO_FACT
    }

    static <P> Exported<P> nothing(Why why) {
        return new Nothing<>(why);
    }
}
