package org.essaim.reporting.opendata.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Every sample of expenses that control drew (R95). */
@Meaning(
        en = "Every sample of expenses that control drew (R95)",
        fr = "Chaque tirage de dépenses par le contrôle (R95)")
public record OpenSample(
        @Meaning(en = "the sample", fr = "le tirage") UUID sampleId,
        @Meaning(
                        en = "whose expenses were drawn from; absent for those of all",
                        fr = "de quelle direction ; absent si de toutes")
                String division,
        @Meaning(en = "the day of the draw", fr = "le jour du tirage") LocalDate drawnOn,
        @Meaning(
                        en = "the first day of spending that counts",
                        fr = "le premier jour de dépense qui compte")
                LocalDate spentFrom,
        @Meaning(en = "the last one", fr = "le dernier") LocalDate spentTo,
        @Meaning(en = "expenses drawn", fr = "dépenses tirées") int drawn,
        @Meaning(en = "expenses drawn from", fr = "dépenses parmi lesquelles") int population,
        @Meaning(en = "with it everybody draws the same", fr = "avec elle chacun tire les mêmes")
                String seed,
        @Meaning(
                        en = "SHA-256 over the ids of the population, a line each",
                        fr = "SHA-256 des identifiants de la population, un par ligne")
                String fingerprint,
        @Meaning(en = "the day on which it was recorded", fr = "le jour où cela a été consigné")
                LocalDate knownOn) {}
