package org.essaim.reporting.opendata.domain;

/** Money and use of each division, counted again by the rules (R51, R61). */
@Meaning(
        en = "Money and use of each division, counted again by the rules (R51, R61)",
        fr = "L’argent et l’usage de chaque direction, recomptés selon les règles (R51, R61)")
public record OpenUse(
        @Meaning(en = "the division", fr = "la direction") String division,
        @Meaning(en = "launched", fr = "lancées") long initiatives,
        @Meaning(
                        en = "that were a used product at least once",
                        fr = "qui ont été au moins une fois un produit utilisé")
                long usedProducts,
        @Meaning(en = "spent, reversals taken off", fr = "dépensé, contre-passations déduites")
                long spentCents,
        @Meaning(en = "spent, reversals taken off", fr = "dépensées, contre-passations déduites")
                long spentHalfDays,
        @Meaning(en = "of it, used within twelve months", fr = "dont utilisé dans les douze mois")
                long redeemedCents,
        @Meaning(en = "of it, used within twelve months", fr = "dont utilisées dans les douze mois")
                long redeemedHalfDays,
        @Meaning(
                        en = "of it, not used although its twelve months are over",
                        fr = "dont sans usage, ses douze mois passés")
                long lostCents,
        @Meaning(
                        en = "of it, not used although its twelve months are over",
                        fr = "dont sans usage, leurs douze mois passés")
                long lostHalfDays,
        @Meaning(
                        en = "of the latest measure of each product, those of 1 to 4 left out",
                        fr = "de la dernière mesure de chaque produit, ceux de 1 à 4 non comptés")
                long users,
        @Meaning(
                        en = "used products whose users are left out",
                        fr = "produits utilisés dont les usagers ne sont pas comptés")
                long productsOfFew,
        @Meaning(
                        en = "spent on all, by used product; absent without one",
                        fr = "dépensé pour tout, par produit utilisé ; absent s’il n’y en a pas")
                Long centsPerUsedProduct,
        @Meaning(
                        en = "spent on those shown, by user; absent without one",
                        fr = "dépensé pour ceux montrés, par usager ; absent sans usager")
                Long centsPerUser) {}
