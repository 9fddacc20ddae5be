package org.essaim.incubator.setup;

import module java.base;

import org.essaim.contract.PolicyHistory;
import org.essaim.contract.decision.Circumstances;
import org.essaim.incubator.policy.read.EffectivePolicies;
import org.essaim.runtime.command.HandlerParameter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By which policy things are decided: that of the day which the rule is about (R99). */
@Configuration(proxyBeanMethods = false)
class PolicySetup {

    /** For whoever prepares a decision; asked each time, as a version may have come. */
    @Bean
    Supplier<PolicyHistory> policies(EffectivePolicies policies) {
        return policies::history;
    }

    /** For each command handler that has such a parameter, and for whoever asks. */
    @Bean
    HandlerParameter<Circumstances> circumstances(Clock clock, EffectivePolicies policies) {
        return new HandlerParameter<>(
                Circumstances.class, () -> new Circumstances(clock.instant(), policies.history()));
    }
}
