package org.essaim.micro.setup;

import module java.base;

import org.essaim.contract.PolicyHistory;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.policy.read.EffectivePolicies;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** The circumstances of a decision: now, and what applies here now (R99). */
@Configuration(proxyBeanMethods = false)
class PolicySetup {

    /** Created for each command handler that takes it as a parameter. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Circumstances circumstances(Clock clock, EffectivePolicies policies) {
        Instant now = clock.instant();
        return new Circumstances(now, PolicyHistory.always(policies.at(now)), clock.getZone());
    }
}
