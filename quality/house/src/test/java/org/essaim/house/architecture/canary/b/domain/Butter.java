package org.essaim.house.architecture.canary.b.domain;

/** What the canaries import. */
public record Butter(int grams) {}
