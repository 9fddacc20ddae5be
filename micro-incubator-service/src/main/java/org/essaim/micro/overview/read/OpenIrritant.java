package org.essaim.micro.overview.read;

import module java.base;

/** What hurts; the text is {@code [redacted]} where it was (R100). */
public record OpenIrritant(UUID irritant, String category, String hurts, int corroborations) {}
