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

    public static Fact of(FactKind kind, String division, String initiative, LocalDate trueOn) {
        return new Fact(
                kind,
                division,
                initiative,
                trueOn,
                null,
                null,
                Amount.NOTHING,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public Fact about(UUID id) {
        return new Fact(
                kind,
                division,
                initiative,
                trueOn,
                id,
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

    public Fact moving(Amount moved) {
        return new Fact(
                kind,
                division,
                initiative,
                trueOn,
                about,
                year,
                moved,
                number,
                delight,
                word,
                other,
                otherAbout,
                fromOn,
                untilOn);
    }

    public Fact ofYear(int counted) {
        return new Fact(
                kind,
                division,
                initiative,
                trueOn,
                about,
                counted,
                amount,
                number,
                delight,
                word,
                other,
                otherAbout,
                fromOn,
                untilOn);
    }

    public Fact number(int counted, Integer given) {
        return new Fact(
                kind,
                division,
                initiative,
                trueOn,
                about,
                year,
                amount,
                counted,
                given,
                word,
                other,
                otherAbout,
                fromOn,
                untilOn);
    }

    public Fact word(String said) {
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
                said,
                other,
                otherAbout,
                fromOn,
                untilOn);
    }

    public Fact naming(String another, UUID anotherId) {
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
                another,
                anotherId,
                fromOn,
                untilOn);
    }

    public Fact between(LocalDate from, LocalDate until) {
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
                from,
                until);
    }
}
