package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.Meaning;

/**
 * What became of the money and who uses what came of it, by one day.
 *
 * @param head up to where the log went when it was counted
 * @param day stops due after it are still to come
 * @param divisions by name
 * @param months with a measure, in their order
 * @param spans by their length, each with how many initiatives it is of
 * @param coming what stops within a year unless somebody uses it, by the day it is due
 */
public record UseReport(
        long head,
        LocalDate day,
        List<DivisionUse> divisions,
        List<MonthOfUse> months,
        List<Span> spans,
        List<ComingStop> coming) {

    public UseReport {
        divisions = List.copyOf(divisions);
        months = List.copyOf(months);
        spans = List.copyOf(spans);
        coming = List.copyOf(coming);
    }

    /** All divisions together. */
    public Total total() {
        return new Total(
                count(DivisionUse::initiatives),
                count(DivisionUse::usedProducts),
                sum(DivisionUse::spent),
                sum(DivisionUse::redeemed),
                sum(DivisionUse::lost));
    }

    private long count(ToLongFunction<DivisionUse> figure) {
        return divisions.stream().mapToLong(figure).sum();
    }

    private Amount sum(Function<DivisionUse, Amount> figure) {
        return divisions.stream().map(figure).reduce(Amount.NOTHING, Amount::plus);
    }

    /** The figures of {@link DivisionUse}, of the federation. */
    public record Total(
            long initiatives, long usedProducts, Amount spent, Amount redeemed, Amount lost) {}

    /** One division. People are counted in products with at least 5 users (R100). */
    @Meaning(
            en = "Money and use of each division, counted again by the rules",
            fr = "L’argent et l’usage de chaque direction, recomptés selon les règles")
    public record DivisionUse(
            String division,
            @Meaning(en = "initiatives launched", fr = "initiatives lancées") long initiatives,
            @Meaning(
                            en = "initiatives that were a used product at least once",
                            fr = "initiatives qui ont été au moins une fois un produit utilisé")
                    long usedProducts,
            @Meaning(en = "spent, less reversals", fr = "dépensé, annulations déduites")
                    Amount spent,
            @Meaning(
                            en = "of it, proven useful within twelve months",
                            fr = "dont validé par l’usage dans les douze mois")
                    Amount redeemed,
            @Meaning(
                            en = "of it, without use although its twelve months are over",
                            fr = "dont sans usage, les douze mois passés")
                    Amount lost,
            @Meaning(
                            en = "of the latest measure of each product, those of 1 to 4 left out",
                            fr = "de la dernière mesure de chaque produit, ceux de 1 à 4 exclus")
                    long users,
            @Meaning(
                            en = "used products whose users are left out",
                            fr = "produits utilisés dont les usagers sont exclus")
                    long productsOfFew,
            @Meaning(
                            en = "spent on all initiatives, per used product; absent without one",
                            fr = "dépensé au total, par produit utilisé ; absent s’il n’y en a pas")
                    Money costPerProduct,
            @Meaning(
                            en =
                                    "spent on the products whose users are shown, per user; absent"
                                            + " without one",
                            fr =
                                    "dépensé pour les produits aux usagers montrés, par usager ; "
                                            + "absent"
                                            + " sans usager")
                    Money costPerUser) {}

    /** One month of the federation. */
    @Meaning(
            en = "Used products and their users, month by month",
            fr = "Les produits utilisés et leurs usagers, mois par mois")
    public record MonthOfUse(
            @Meaning(en = "YYYY-MM", fr = "AAAA-MM") YearMonth month,
            @Meaning(
                            en = "products proven to be in use that month",
                            fr = "produits dont l’usage est prouvé ce mois-là")
                    long products,
            @Meaning(
                            en = "the most of each product that month, those of 1 to 4 left out",
                            fr = "le maximum du mois de chaque produit, ceux de 1 à 4 exclus")
                    long users,
            @Meaning(
                            en = "products whose users are left out",
                            fr = "produits dont les usagers sont exclus")
                    long productsOfFew) {}

    /** From a launch to the first proven use, or as far as is known. */
    @Meaning(
            en = "From launch to first proven use, to draw the Kaplan–Meier curve",
            fr = "Du lancement au premier usage prouvé, pour tracer la courbe de Kaplan-Meier")
    public record Span(
            @Meaning(
                            en = "from the launch to the first proven use, or to where that ends",
                            fr = "du lancement au premier usage prouvé, ou tant qu’on a pu suivre")
                    long days,
            @Meaning(
                            en = "false where following it ended before a use",
                            fr = "faux si le suivi a pris fin avant un usage")
                    boolean used,
            @Meaning(
                            en = "initiatives of which this is true",
                            fr = "initiatives pour lesquelles c’est vrai")
                    long initiatives) {}

    /** The next clock that strikes unless somebody uses what came of the money. */
    @Meaning(
            en = "What stops within a year unless somebody uses it",
            fr = "Ce qui s’arrête d’ici un an, sauf usage")
    public record ComingStop(
            String division,
            String initiative,
            @Meaning(en = "the day it was spent", fr = "le jour de la dépense") LocalDate spentOn,
            @Meaning(
                            en = "the last day on which use redeems it",
                            fr = "le dernier jour où un usage la valide")
                    LocalDate useBy,
            @Meaning(
                            en = "the day at whose start funding stops",
                            fr = "le jour au début duquel le financement s’arrête")
                    LocalDate dueOn,
            @Meaning(en = "of the expense", fr = "de la dépense") Amount amount) {}
}
