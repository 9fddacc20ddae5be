package org.essaim.incubator.initiative.read;

import org.essaim.contract.Kind;

/** What a caller asked for; null means any. */
record InitiativeFilter(String division, String stage, Kind kind, Boolean stopped) {}
