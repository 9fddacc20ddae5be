package org.essaim.reporting.opendata.domain;

import java.time.LocalDate;

/** Every initiative and what became of it (R80, R84). */
@Meaning(
        en = "Every initiative and what became of it (R80, R84)",
        fr = "Chaque initiative et ce qu’elle est devenue (R80, R84)")
public record OpenInitiative(
        @Meaning(en = "the division", fr = "la direction") String division,
        @Meaning(
                        en = "the initiative, a name unique in the federation",
                        fr = "l’initiative, un nom unique dans la fédération")
                String initiative,
        @Meaning(
                        en = "what it is about; absent where it was redacted",
                        fr = "de quoi il s’agit ; absent si caviardé")
                String title,
        @Meaning(en = "IMPROVEMENT or PROTOTYPE", fr = "IMPROVEMENT ou PROTOTYPE") String kind,
        @Meaning(
                        en = "the initiative that it adopted, if any (R73)",
                        fr = "l’initiative adoptée, s’il y en a une (R73)")
                String origin,
        @Meaning(en = "the day of its launch", fr = "le jour de son lancement")
                LocalDate launchedOn,
        @Meaning(
                        en = "IDEA, PILOT, GROWTH, CONSOLIDATION, INTEGRATED or CLOSED",
                        fr = "IDEA, PILOT, GROWTH, CONSOLIDATION, INTEGRATED ou CLOSED")
                String stage,
        @Meaning(
                        en = "true if it was ever proven that somebody uses it (R51)",
                        fr = "vrai s’il a été prouvé que quelqu’un s’en sert (R51)")
                boolean usedProduct,
        @Meaning(
                        en = "the day it was closed or integrated",
                        fr = "le jour de sa clôture ou de son intégration")
                LocalDate endedOn,
        @Meaning(en = "what was tried; of closed ones", fr = "ce qui a été tenté ; si close")
                String tried,
        @Meaning(en = "what was learnt; of closed ones", fr = "ce qui a été appris ; si close")
                String learnt) {}
