package org.essaim.reporting.opendata.domain;

/** Used products and their users, month by month (R51). */
@Meaning(
        en = "Used products and their users, month by month (R51)",
        fr = "Les produits utilisés et leurs usagers, mois par mois (R51)")
public record OpenMonth(
        @Meaning(en = "YYYY-MM", fr = "AAAA-MM") String month,
        @Meaning(en = "proven to be used that month", fr = "dont l’usage est prouvé ce mois-là")
                long products,
        @Meaning(
                        en = "the most of each product that month, those of 1 to 4 left out",
                        fr = "le plus grand nombre de chacun ce mois-là, ceux de 1 à 4 non comptés")
                long users,
        @Meaning(
                        en = "products whose users are left out",
                        fr = "produits dont les usagers ne sont pas comptés")
                long productsOfFew) {}
