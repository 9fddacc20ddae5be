package org.essaim.reporting.opendata.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Every generalization case (R70). */
@Meaning(en = "Every generalization case (R70)", fr = "Chaque dossier de généralisation (R70)")
public record OpenCase(
        @Meaning(en = "the case", fr = "le dossier") UUID caseId,
        @Meaning(en = "the division", fr = "la direction") String division,
        @Meaning(
                        en = "the initiative, a name unique in the federation",
                        fr = "l’initiative, un nom unique dans la fédération")
                String initiative,
        @Meaning(en = "USERS or GROWTH", fr = "USERS ou GROWTH") String reason,
        @Meaning(
                        en = "the day of the measure that opens it",
                        fr = "le jour de la mesure qui l’ouvre")
                LocalDate measuredOn,
        @Meaning(
                        en = "users of that measure; absent for fewer than 5",
                        fr = "usagers de cette mesure ; absent au-dessous de 5")
                Integer users,
        @Meaning(en = "the day on which it was recorded", fr = "le jour où cela a été consigné")
                LocalDate knownOn) {}
