package org.essaim.reporting.opendata.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Every credit for an adoption (R75). */
@Meaning(en = "Every credit for an adoption (R75)", fr = "Chaque crédit pour une adoption (R75)")
public record OpenCredit(
        @Meaning(en = "the case", fr = "le dossier") UUID caseId,
        @Meaning(en = "who is credited", fr = "qui est crédité") String division,
        @Meaning(en = "the initiative that was adopted", fr = "l’initiative adoptée")
                String initiative,
        @Meaning(en = "who adopted it", fr = "qui l’a adoptée") String adoptingDivision,
        @Meaning(en = "what it became there", fr = "ce qu’elle y est devenue")
                String adoptingInitiative,
        @Meaning(en = "the day of the adoption", fr = "le jour de l’adoption") LocalDate adoptedOn,
        @Meaning(en = "the day on which it was recorded", fr = "le jour où cela a été consigné")
                LocalDate knownOn) {}
