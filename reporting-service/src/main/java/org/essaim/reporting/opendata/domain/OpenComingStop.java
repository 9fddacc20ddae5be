package org.essaim.reporting.opendata.domain;

import java.time.LocalDate;

/** What stops within a year unless somebody uses it (R62). */
@Meaning(
        en = "What stops within a year unless somebody uses it (R62)",
        fr = "Ce qui s’arrête d’ici un an, sauf usage (R62)")
public record OpenComingStop(
        @Meaning(en = "the division", fr = "la direction") String division,
        @Meaning(
                        en = "the initiative, a name unique in the federation",
                        fr = "l’initiative, un nom unique dans la fédération")
                String initiative,
        @Meaning(en = "the day it was spent", fr = "le jour de la dépense") LocalDate spentOn,
        @Meaning(
                        en = "the last day on which use redeems it",
                        fr = "le dernier jour où l’usage la rachète")
                LocalDate useBy,
        @Meaning(
                        en = "the day at whose start funding stops",
                        fr = "le jour au début duquel le financement s’arrête")
                LocalDate dueOn,
        @Meaning(en = "of the expense", fr = "de la dépense") long cents,
        @Meaning(en = "of the expense", fr = "de la dépense") long halfDays) {}
