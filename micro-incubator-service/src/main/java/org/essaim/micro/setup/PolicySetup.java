package org.essaim.micro.setup;

import module java.base;

import org.essaim.contract.PolicyHistory;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.policy.read.EffectivePolicies;
import org.essaim.runtime.command.HandlerParameter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The circumstances of a decision: now, and what applies here now (R99). */
@Configuration(proxyBeanMethods = false)
class PolicySetup {

    /** For each command handler that has such a parameter, and for whoever asks. */
    @Bean
    HandlerParameter<Circumstances> circumstances(Clock clock, EffectivePolicies policies) {
        return new HandlerParameter<>(
                Circumstances.class,
                () -> {
                    Instant now = clock.instant();
                    PolicyHistory here = PolicyHistory.always(policies.at(now));
                    return new Circumstances(now, here, clock.getZone());
                });
    }
}
