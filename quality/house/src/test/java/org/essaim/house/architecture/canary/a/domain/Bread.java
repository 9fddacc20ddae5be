package org.essaim.house.architecture.canary.a.domain;

import org.essaim.house.architecture.canary.b.domain.Butter;

/** Imports another feature's domain from its own: the canary for the allow-list. */
public record Bread(Butter butter) {}
