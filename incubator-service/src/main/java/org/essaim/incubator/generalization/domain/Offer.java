package org.essaim.incubator.generalization.domain;

import java.util.UUID;

/** A proposal to one division, and how far its answer is. */
public record Offer(UUID proposalId, Answer answer) {}
