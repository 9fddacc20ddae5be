package org.essaim.micro.overview.read;

import module java.base;

/** A product of another division that may be useful here. */
public record OpenProposal(String origin, String originDivision, LocalDate proposedOn) {}
