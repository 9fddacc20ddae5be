package org.essaim.reporting.opendata.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Every movement of money and time; every sum is made of these (R12). */
@Meaning(
        en = "Every movement of money and time; every sum is made of these (R12)",
        fr = "Chaque mouvement d’argent et de temps ; toute somme en est faite (R12)")
public record OpenEntry(
        @Meaning(en = "the division", fr = "la direction") String division,
        @Meaning(
                        en = "the initiative; absent for allocations and withdrawals",
                        fr = "l’initiative ; absent pour les dotations et reprises")
                String initiative,
        @Meaning(
                        en = "ALLOCATED, WITHDRAWN, GRANTED, RELEASED, REOPENED, SPENT or REVERSED",
                        fr = "ALLOCATED, WITHDRAWN, GRANTED, RELEASED, REOPENED, SPENT ou REVERSED")
                String kind,
        @Meaning(
                        en = "the kind of round of a grant, the cause of a release",
                        fr = "le type de tour d’un octroi, la cause d’une libération")
                String word,
        @Meaning(
                        en = "the allocation, grant or expense meant",
                        fr = "la dotation, l’octroi ou la dépense dont il s’agit")
                UUID about,
        @Meaning(en = "the day it moved", fr = "le jour du mouvement") LocalDate trueOn,
        @Meaning(en = "the day on which it was recorded", fr = "le jour où cela a été consigné")
                LocalDate knownOn,
        @Meaning(en = "the year for which it counts", fr = "l’année pour laquelle il compte")
                int year,
        @Meaning(
                        en = "euro cents; negative where it takes back",
                        fr = "centimes d’euro ; négatif pour une reprise")
                long cents,
        @Meaning(
                        en = "half-days; negative where it takes back",
                        fr = "demi-journées ; négatif pour une reprise")
                long halfDays) {}
