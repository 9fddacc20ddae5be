package org.essaim.reporting.opendata.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Every decision of the board (R71). */
@Meaning(en = "Every decision of the board (R71)", fr = "Chaque décision du collège (R71)")
public record OpenDecision(
        @Meaning(en = "the matter", fr = "la question soumise") UUID matterId,
        @Meaning(
                        en = "whose initiative it is about; absent of a question that is no case",
                        fr = "de quelle direction ; absent si ce n’est pas un dossier")
                String division,
        @Meaning(
                        en = "the initiative; absent as the division is",
                        fr = "l’initiative ; absente comme la direction")
                String initiative,
        @Meaning(
                        en = "the case; absent as the division is",
                        fr = "le dossier ; absent comme la direction")
                UUID caseId,
        @Meaning(
                        en = "GENERALIZE, NOT_YET, CARRIED or REJECTED",
                        fr = "GENERALIZE, NOT_YET, CARRIED ou REJECTED")
                String outcome,
        @Meaning(en = "the day of the meeting", fr = "le jour de la séance") LocalDate meetingOn,
        @Meaning(
                        en = "when the case comes back; of NOT_YET",
                        fr = "quand le dossier revient ; si NOT_YET")
                LocalDate reviewOn,
        @Meaning(en = "the day on which it was recorded", fr = "le jour où cela a été consigné")
                LocalDate knownOn) {}
