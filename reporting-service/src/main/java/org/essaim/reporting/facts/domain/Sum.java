package org.essaim.reporting.facts.domain;

import java.util.List;
import org.essaim.contract.Amount;

/** An amount that is added up, and what it rests on in each unit. */
public record Sum(Amount amount, Basis money, Basis time) {

    public static final Sum NOTHING = new Sum(Amount.NOTHING, Basis.NOTHING, Basis.NOTHING);

    /**
     * Of one fact.
     *
     * @param madeUp the names of its fields whose values are not real
     */
    public static Sum of(Amount amount, List<String> madeUp) {
        return new Sum(
                amount,
                Basis.of(amount.money().cents(), madeUp.contains("euros")),
                Basis.of(amount.time().halfDays(), madeUp.contains("halfDays")));
    }

    /** Of weights that were added up already, as {@link Basis} has them. */
    public static Sum of(Amount amount, Amount real, Amount invented) {
        return new Sum(
                amount,
                new Basis(real.money().cents(), invented.money().cents()),
                new Basis(real.time().halfDays(), invented.time().halfDays()));
    }

    public Sum plus(Sum more) {
        return new Sum(amount.plus(more.amount), money.plus(more.money), time.plus(more.time));
    }

    /** The difference, which rests on both. */
    public Sum minus(Sum less) {
        return new Sum(amount.minus(less.amount), money.plus(less.money), time.plus(less.time));
    }

    /** Without what was added before. */
    public Sum without(Sum added) {
        return new Sum(
                amount.minus(added.amount), money.without(added.money), time.without(added.time));
    }
}
