package org.essaim.reporting.opendata.domain;

/** What control found in each division, in figures (R96). */
@Meaning(
        en = "What control found in each division, in figures (R96)",
        fr = "Ce que le contrôle a constaté dans chaque direction, en chiffres (R96)")
public record OpenFindings(
        @Meaning(en = "the division", fr = "la direction") String division,
        @Meaning(
                        en = "findings opened, whatever became of them",
                        fr = "constats ouverts, quelle qu’en soit la suite")
                long opened,
        @Meaning(
                        en = "findings that the division has answered",
                        fr = "constats auxquels la direction a répondu")
                long answered,
        @Meaning(
                        en = "closed because the answer explains them",
                        fr = "clos, la réponse les expliquant")
                long explained,
        @Meaning(en = "closed because they stand", fr = "clos et maintenus") long upheld,
        @Meaning(
                        en = "closed because they should not have been opened",
                        fr = "clos et retirés, ouverts à tort")
                long withdrawn) {}
