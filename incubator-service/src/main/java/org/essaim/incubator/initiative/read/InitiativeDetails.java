package org.essaim.incubator.initiative.read;

import module java.base;

import org.essaim.incubator.initiative.domain.KnownClock;

/**
 * What the centre knows of one initiative, on one page; of each list the first hundred, and lists
 * of their own have the rest.
 *
 * @param formerTitles what it was called before, the latest first (R13)
 * @param clocks of its expenses, the first due first (R60)
 * @param evidence of its use, the latest first (R50)
 * @param stops of its funding, the latest first (R62)
 * @param generalization its case, or null (R70)
 * @param findings what is due first stands first (R95)
 * @param obstacles the latest first (R92)
 */
public record InitiativeDetails(
        InitiativeRow initiative,
        List<FormerTitle> formerTitles,
        List<KnownClock> clocks,
        List<KnownEvidence> evidence,
        List<KnownStop> stops,
        KnownCase generalization,
        List<KnownFinding> findings,
        List<KnownObstacle> obstacles) {}
