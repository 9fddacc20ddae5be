package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.FreeText;

/** A recorded use, as far as a confirmation needs it. */
public record Use(LocalDate measuredOn, int users, Integer delight, FreeText seenAt) {}
