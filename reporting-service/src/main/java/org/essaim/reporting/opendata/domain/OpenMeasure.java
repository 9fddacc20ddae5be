package org.essaim.reporting.opendata.domain;

import java.time.LocalDate;

/** Every measure of use (R50). */
@Meaning(en = "Every measure of use (R50)", fr = "Chaque preuve d’usage (R50)")
public record OpenMeasure(
        @Meaning(en = "the division", fr = "la direction") String division,
        @Meaning(
                        en = "the initiative, a name unique in the federation",
                        fr = "l’initiative, un nom unique dans la fédération")
                String initiative,
        @Meaning(en = "the day measured", fr = "le jour mesuré") LocalDate measuredOn,
        @Meaning(en = "the day on which it was recorded", fr = "le jour où cela a été consigné")
                LocalDate knownOn,
        @Meaning(en = "DECLARED, MEASURED or CONFIRMED", fr = "DECLARED, MEASURED ou CONFIRMED")
                String level,
        @Meaning(
                        en = "distinct users outside the team; absent for 1 to 4",
                        fr = "usagers distincts hors de l’équipe ; absent de 1 à 4")
                Integer users,
        @Meaning(en = "true where there are 1 to 4 users", fr = "vrai s’il y a de 1 à 4 usagers")
                boolean fewUsers,
        @Meaning(
                        en = "0 to 10; absent for fewer than 5 users and where nobody was asked",
                        fr =
                                "de 0 à 10 ; absent au-dessous de 5 usagers et si personne n’a été "
                                        + "interrogé")
                Integer delight) {}
