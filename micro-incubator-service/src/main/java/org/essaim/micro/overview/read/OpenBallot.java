package org.essaim.micro.overview.read;

import module java.base;

/** A later round to be voted on. */
public record OpenBallot(String round, String initiative, LocalDate lastDay) {}
