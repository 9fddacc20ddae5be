package org.essaim.reporting.timetravel.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.Amount;

/**
 * One thing that was told, in the few columns that all kinds share; each kind fills those it has.
 * No person is in it (R100).
 *
 * @param trueOn null where the message names no day: it is the day it was recorded
 * @param year of the money, or null for the year of its day
 * @param number users of a measure, ordinal of a stage, month of a warning
 */
public record Fact(
        FactKind kind,
        String division,
        String initiative,
        LocalDate trueOn,
        UUID about,
        Integer year,
        Amount amount,
        Integer number,
        Integer delight,
        String word,
        String other,
        UUID otherAbout,
        LocalDate fromOn,
        LocalDate untilOn) {

    /** What every fact has; the rest is told by what follows. */
    public static Draft of(FactKind kind, String division, String initiative, LocalDate trueOn) {
        return new Draft(kind, division, initiative, trueOn);
    }

    /** A fact that is being put together, column by column. */
    public static final class Draft {
        private final FactKind kind;
        private final String division;
        private final String initiative;
        private final LocalDate trueOn;
        private UUID about;
        private Integer year;
        private Amount amount = Amount.NOTHING;
        private Integer number;
        private Integer delight;
        private String word;
        private String other;
        private UUID otherAbout;
        private LocalDate fromOn;
        private LocalDate untilOn;

        private Draft(FactKind kind, String division, String initiative, LocalDate trueOn) {
            this.kind = kind;
            this.division = division;
            this.initiative = initiative;
            this.trueOn = trueOn;
        }

        public Draft about(UUID id) {
            about = id;
            return this;
        }

        public Draft moving(Amount moved) {
            amount = moved;
            return this;
        }

        public Draft ofYear(int counted) {
            year = counted;
            return this;
        }

        public Draft number(int counted, Integer given) {
            number = counted;
            delight = given;
            return this;
        }

        public Draft word(String said) {
            word = said;
            return this;
        }

        public Draft naming(String another, UUID anotherId) {
            other = another;
            otherAbout = anotherId;
            return this;
        }

        public Draft between(LocalDate from, LocalDate until) {
            fromOn = from;
            untilOn = until;
            return this;
        }

        public Fact fact() {
            return new Fact(
                    kind,
                    division,
                    initiative,
                    trueOn,
                    about,
                    year,
                    amount,
                    number,
                    delight,
                    word,
                    other,
                    otherAbout,
                    fromOn,
                    untilOn);
        }
    }
}
