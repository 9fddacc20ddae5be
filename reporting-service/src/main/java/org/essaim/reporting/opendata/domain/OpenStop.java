package org.essaim.reporting.opendata.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Every stop of funding, and what became of it (R62, R67). */
@Meaning(
        en = "Every stop of funding, and what became of it (R62, R67)",
        fr = "Chaque arrêt de financement, et sa suite (R62, R67)")
public record OpenStop(
        @Meaning(en = "the decision", fr = "la décision") UUID stopId,
        @Meaning(en = "the division", fr = "la direction") String division,
        @Meaning(
                        en = "the initiative, a name unique in the federation",
                        fr = "l’initiative, un nom unique dans la fédération")
                String initiative,
        @Meaning(en = "NOT_USED or SILENCE", fr = "NOT_USED ou SILENCE") String reason,
        @Meaning(
                        en = "the expense that nobody used",
                        fr = "la dépense dont personne ne s’est servi")
                UUID expenseId,
        @Meaning(en = "the day it was spent", fr = "le jour de la dépense") LocalDate spentOn,
        @Meaning(
                        en = "the last day on which use would have redeemed it",
                        fr = "le dernier jour où l’usage l’aurait rachetée")
                LocalDate useBy,
        @Meaning(
                        en = "the day at whose start funding stopped",
                        fr = "le jour au début duquel le financement s’est arrêté")
                LocalDate dueOn,
        @Meaning(en = "the day on which it was recorded", fr = "le jour où cela a été consigné")
                LocalDate knownOn,
        @Meaning(
                        en = "the day it took effect in the division",
                        fr = "le jour de son effet dans la direction")
                LocalDate effectiveOn,
        @Meaning(en = "the day the stop was taken back", fr = "le jour du rétablissement")
                LocalDate reinstatedOn,
        @Meaning(en = "EVIDENCE or REVERSAL", fr = "EVIDENCE ou REVERSAL") String reinstatedFor) {}
