package org.essaim.reporting.opendata.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Every adoption: who took over from whom (R73, R74). */
@Meaning(
        en = "Every adoption: who took over from whom (R73, R74)",
        fr = "Chaque adoption : qui a repris de qui (R73, R74)")
public record OpenAdoption(
        @Meaning(en = "the proposal that was accepted", fr = "la proposition acceptée")
                UUID proposalId,
        @Meaning(en = "the initiative adopted", fr = "l’initiative adoptée") String origin,
        @Meaning(en = "where it comes from", fr = "d’où elle vient") String originDivision,
        @Meaning(en = "the division", fr = "la direction") String division,
        @Meaning(
                        en = "the initiative, a name unique in the federation",
                        fr = "l’initiative, un nom unique dans la fédération")
                String initiative,
        @Meaning(en = "the day of the adoption", fr = "le jour de l’adoption") LocalDate adoptedOn,
        @Meaning(en = "the day on which it was recorded", fr = "le jour où cela a été consigné")
                LocalDate knownOn) {}
