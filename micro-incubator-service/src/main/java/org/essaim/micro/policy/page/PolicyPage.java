package org.essaim.micro.policy.page;

import module java.base;

import org.essaim.micro.policy.domain.EffectivePolicy;
import org.essaim.micro.policy.read.EffectivePolicies;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What applies in the division today, and what it may choose itself (R99). */
@PageController
class PolicyPage {

    /** Nobody plans further ahead. */
    private static final int YEARS_AHEAD = 10;

    private final EffectivePolicies policies;
    private final Clock clock;

    PolicyPage(EffectivePolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** In plain words, with the choice below. */
    @Members
    @GetMapping("/ours/policy")
    String policy(Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        EffectivePolicy inForce = policies.on(today);
        EffectivePolicy later = policies.on(today.plusYears(YEARS_AHEAD));
        model.addAttribute("inForce", inForce);
        model.addAttribute("later", later.values().equals(inForce.values()) ? null : later);
        model.addAttribute("tomorrow", today.plusDays(1));
        return "policy/policy";
    }
}
