package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.decision.Refuses;

/** Why an initiative was not integrated or closed. */
public sealed interface EndRefusal extends InitiativeRefusal {

    /** An administration accepts the product. */
    @Refuses(rule = "R81", code = "integration-incomplete")
    record IntegrationIncomplete(List<LifecycleRefusal.Part> missing) implements EndRefusal {}

    /** What was tried and learnt is public. */
    @Refuses(rule = "R84", code = "closing-incomplete")
    record ClosingIncomplete(List<LifecycleRefusal.Part> missing) implements EndRefusal {}
}
