package org.essaim.reporting.recount.domain;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.OfDivision;

/** One division. People are counted in products with at least 5 users (R100). */
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
        Money costPerUser)
        implements OfDivision {}
