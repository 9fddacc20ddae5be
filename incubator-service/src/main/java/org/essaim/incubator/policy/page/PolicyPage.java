package org.essaim.incubator.policy.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.incubator.policy.read.AppliedPolicy;
import org.essaim.incubator.policy.read.PolicyReadApi;
import org.essaim.incubator.policy.read.Version;
import org.essaim.pages.PageController;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What applies today and applied on any day, and who decided so (R99). */
@PageController
class PolicyPage {

    private final PolicyReadApi policies;
    private final Clock clock;

    PolicyPage(PolicyReadApi policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * In plain words.
     *
     * @param on any day, past or to come; today where absent
     * @param known what was known when that day ended; now where absent
     */
    @Members
    @GetMapping("/policy")
    String policy(
            @RequestParam(required = false) LocalDate on,
            @RequestParam(required = false) LocalDate known,
            Model model) {
        LocalDate today = BusinessDay.of(clock.instant());
        AppliedPolicy applied = policies.applied(on, known);
        model.addAttribute("applied", applied);
        List<Version> versions = policies.versions(known, PageRequest.FIRST).items().reversed();
        boolean isToday = applied.on().equals(today) && applied.known().equals(today);
        model.addAttribute("versions", versions);
        model.addAttribute(
                "later",
                versions.stream()
                        .filter(each -> isToday && each.effectiveOn().isAfter(today))
                        .toList());
        model.addAttribute("today", today);
        model.addAttribute("isToday", isToday);
        return "policy/policy";
    }
}
