package org.essaim.reporting.recount.domain;

import java.util.List;
import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.domain.OfDivision;

/**
 * One division. People are counted in products with at least 5 users (R100).
 *
 * @param spent less what was reversed: redeemed + lost + waiting
 * @param costPerProduct null without a used product
 * @param costPerUser null without users
 */
public record DivisionUse(
        String division,
        long initiatives,
        long usedProducts,
        Amount spent,
        Amount redeemed,
        Amount lost,
        long users,
        long productsOfFew,
        Money costPerProduct,
        Money costPerUser,
        Amount waiting,
        List<String> madeUp,
        List<String> partlyMadeUp)
        implements Marked, OfDivision {}
