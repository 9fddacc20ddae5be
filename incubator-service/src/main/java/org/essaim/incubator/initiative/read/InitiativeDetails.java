package org.essaim.incubator.initiative.read;

import module java.base;

import org.essaim.incubator.funding.read.FundedInitiativeRow;
import org.essaim.incubator.initiative.domain.KnownClock;

/**
 * What the centre knows of one initiative, on one page; of each list the first hundred, and lists
 * of their own have the rest.
 *
 * @param money what it was granted, spent and holds; null where nothing was granted (R11)
 * @param readUpTo everything that its division published before this instant is in here; null where
 *     nothing was read (R64)
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
        FundedInitiativeRow money,
        Instant readUpTo,
        List<FormerTitle> formerTitles,
        List<KnownClock> clocks,
        List<KnownEvidence> evidence,
        List<KnownStop> stops,
        KnownCase generalization,
        List<KnownFinding> findings,
        List<KnownObstacle> obstacles) {}
