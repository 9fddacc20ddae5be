package org.essaim.house.architecture.canary.a.automation;

import org.essaim.house.architecture.canary.a.domain.Bread;
import org.essaim.house.architecture.canary.b.domain.Butter;

/** Imports both domains, as an automation may. */
public record WhenBreadThenButter(Bread bread, Butter butter) {}
