package org.essaim.reporting.whatif.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.contract.InvalidValueException;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.PageNames;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.whatif.domain.Comparison;
import org.essaim.reporting.whatif.read.Run;
import org.essaim.reporting.whatif.read.WhatIf;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.limits.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same facts under other parameters, with how far the counting is and a way to stop it. */
@Controller
class WhatIfPage implements SitePage {

    /** Of the initiatives that a change of the rules is about, as the page has it. */
    private static final int SHOWN = 100;

    private static final long GRACE_MILLISECONDS = 150;

    private final WhatIf whatIf;

    WhatIfPage(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    /** The question, and its answer or how far it is; nothing is changed. */
    @PublicOperation
    @GetMapping({"/fr/what-if", "/en/what-if"})
    String whatIf(
            @ModelAttribute("context") PageContext context,
            HttpServletRequest request,
            Model model) {
        Parameters today = whatIf.today(context.asOf());
        model.addAttribute("today", today);
        model.addAttribute("asked", today);
        if (context.parameters().containsKey("months")) {
            Parameters asked = asked(context.parameters(), today);
            Run run = whatIf.run(context.asOf(), asked, RateLimits.addressOf(request));
            run.await(GRACE_MILLISECONDS);
            show(run, model);
        }
        return "what-if";
    }

    /**
     * How far the same question is, as a part of its page.
     *
     * @param head up to where the facts went when it was asked
     */
    @PublicOperation
    @GetMapping({"/fr/what-if/progress", "/en/what-if/progress"})
    String progress(
            @RequestParam(defaultValue = "0") long head,
            @ModelAttribute("context") PageContext context,
            HttpServletRequest request,
            Model model) {
        Parameters today = whatIf.today(context.asOf());
        Parameters asked = asked(context.parameters(), today);
        model.addAttribute("today", today);
        show(
                whatIf.begun(context.asOf(), asked, head)
                        .orElseGet(
                                () ->
                                        whatIf.run(
                                                context.asOf(),
                                                asked,
                                                RateLimits.addressOf(request))),
                model);
        return "what-if :: answer";
    }

    /** Stops the counting, unless others wait for it too; asked again, it begins again. */
    @PublicOperation
    @PostMapping({"/fr/what-if/cancel", "/en/what-if/cancel"})
    String cancel(
            @ModelAttribute("context") PageContext context,
            HttpServletRequest request,
            Model model) {
        Parameters today = whatIf.today(context.asOf());
        Parameters asked = asked(context.parameters(), today);
        whatIf.cancel(context.asOf(), asked, RateLimits.addressOf(request));
        model.addAttribute("today", today);
        model.addAttribute("asked", asked);
        model.addAttribute("cancelled", true);
        return "what-if";
    }

    private static void show(Run run, Model model) {
        model.addAttribute("asked", run.parameters());
        model.addAttribute("run", run);
        Comparison comparison = run.succeeded() ? run.resultNow() : null;
        model.addAttribute("comparison", comparison);
        if (comparison != null && model.getAttribute("called") instanceof PageNames called) {
            Stream.of(comparison.onlyToday(), comparison.onlyOther())
                    .map(all -> all.stream().limit(SHOWN).toList())
                    .forEach(
                            some ->
                                    called.load(
                                            some,
                                            InitiativeKey::division,
                                            InitiativeKey::initiative));
        }
    }

    private static Parameters asked(Map<String, String> asked, Parameters today) {
        String cents = asked.getOrDefault("firstRoundEuros", "");
        String halfDays = asked.getOrDefault("firstRoundHalfDays", "");
        return new Parameters(
                number(asked, "months", today.months()),
                number(asked, "usedProductUsers", today.usedProductUsers()),
                number(asked, "caseUsers", today.caseUsers()),
                number(asked, "caseGrowthPercent", today.caseGrowthPercent()),
                number(asked, "caseGrowthFromUsers", today.caseGrowthFromUsers()),
                cents.isBlank() ? null : 100L * number(asked, "firstRoundEuros", 0),
                halfDays.isBlank() ? null : (Integer) number(asked, "firstRoundHalfDays", 0),
                today.withdrawnEvidenceDays());
    }

    private static int number(Map<String, String> asked, String name, int usual) {
        String value = asked.getOrDefault(name, "");
        try {
            return value.isBlank() ? usual : Integer.parseInt(value.strip());
        } catch (NumberFormatException unreadable) {
            throw new InvalidValueException(
                    Parameters.class, "not-a-whole-number", Map.of("parameter", name));
        }
    }
}
