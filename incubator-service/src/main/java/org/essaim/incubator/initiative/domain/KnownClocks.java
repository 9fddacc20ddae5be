package org.essaim.incubator.initiative.domain;

import java.util.List;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/** Provides the clocks of an initiative as they stand now (R60, R61). */
@FunctionalInterface
public interface KnownClocks {

    /** The first due first; empty where nothing was spent. */
    List<KnownClock> of(DivisionId division, InitiativeId initiative);
}
