package org.essaim.micro.launch.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.micro.irritant.read.IrritantBoard;
import org.essaim.micro.irritant.read.IrritantRow;
import org.essaim.micro.ledger.read.Ledger;
import org.essaim.micro.policy.read.EffectivePolicies;
import org.essaim.pages.PageController;
import org.essaim.pages.form.Refused;
import org.essaim.pages.frame.Options;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** I try: two fields, and the first round is there (R20-R22). */
@PageController
class LaunchPage {

    /** The form's own name. */
    private static final String FORM = "launch";

    private static final int NEAR = 3;

    private final IrritantBoard irritants;
    private final EffectivePolicies policies;
    private final Ledger ledger;
    private final Options options;
    private final Clock clock;

    LaunchPage(
            IrritantBoard irritants,
            EffectivePolicies policies,
            Ledger ledger,
            Options options,
            Clock clock) {
        this.irritants = irritants;
        this.policies = policies;
        this.ledger = ledger;
        this.options = options;
        this.clock = clock;
    }

    /**
     * Says what one gets, and asks what hurts and what will be tried.
     *
     * @param irritant that it is about, or absent
     * @param origin what is adopted (R73), or absent
     */
    @Members
    @GetMapping("/try")
    String launch(
            @RequestParam(required = false) UUID irritant,
            @RequestParam(required = false) InitiativeId origin,
            Model model) {
        Amount firstRound = policies.at(clock.instant()).firstRound();
        Amount available = ledger.balances().available();
        model.addAttribute("firstRound", firstRound);
        model.addAttribute("available", available);
        model.addAttribute("granted", firstRound.min(available));
        model.addAttribute("origin", origin);
        model.addAttribute("kinds", options.of("try.kind", Kind.values()));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), clock.getZone()));
        Refused refused = (Refused) model.getAttribute("refused");
        String about = refused.value(FORM, "about", irritant);
        Optional<IrritantRow> chosen = one(id(about));
        String hurts = chosen.map(IrritantRow::hurts).orElse("");
        model.addAttribute("hurts", hurts);
        choice(refused.value(FORM, "irritant", hurts), chosen, model);
        return "launch/try";
    }

    /**
     * A part of that page: what others said that is near to what somebody types.
     *
     * @param irritant what is typed
     * @param about the one that was chosen, which stays
     */
    @Members
    @GetMapping("/try/near")
    String near(
            @RequestParam(defaultValue = "") String irritant,
            @RequestParam(required = false) UUID about,
            Model model) {
        choice(irritant, one(about), model);
        return "launch/about :: about";
    }

    private static UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private Optional<IrritantRow> one(UUID irritant) {
        return Optional.ofNullable(irritant).flatMap(irritants::one);
    }

    private void choice(String typed, Optional<IrritantRow> chosen, Model model) {
        model.addAttribute(
                "irritants",
                Stream.concat(chosen.stream(), irritants.nearest(typed, NEAR).stream())
                        .collect(
                                Collectors.toMap(
                                        IrritantRow::irritant,
                                        row -> row,
                                        (first, _) -> first,
                                        LinkedHashMap::new))
                        .values());
        model.addAttribute("about", chosen.map(IrritantRow::irritant).orElse(null));
    }
}
