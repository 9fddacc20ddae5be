package org.essaim.incubator.policy.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.PolicyHistory;
import org.essaim.incubator.policy.domain.PolicyDecider;
import org.essaim.incubator.policy.domain.PolicyRefusal;
import org.essaim.incubator.policy.domain.PolicyState;
import org.essaim.incubator.policy.domain.PolicyValues;
import org.essaim.incubator.policy.read.EffectivePolicies;
import org.essaim.incubator.stopping.read.FundingForecasts;
import org.essaim.pages.PageController;
import org.essaim.pages.form.Refused;
import org.essaim.web.identity.Members;
import org.essaim.web.language.Formats;
import org.essaim.web.language.Sentences;
import org.essaim.web.limits.Costly;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new version of the policy, whose effect is counted before anybody decides (R99). */
@PageController
class NewVersionPages {

    private static final String FORM = "version";

    private final EffectivePolicies policies;
    private final PolicyEffect effect;
    private final MessageSource texts;
    private final Clock clock;

    NewVersionPages(
            EffectivePolicies policies, PolicyEffect effect, MessageSource texts, Clock clock) {
        this.policies = policies;
        this.effect = effect;
        this.texts = texts;
        this.clock = clock;
    }

    /** The values of today, or those that were typed before. */
    @Members
    @GetMapping("/policy/new")
    String values(@RequestParam Map<String, String> sent, Model model) {
        VersionForm form = VersionForm.sent(sent);
        return values(
                form.get("effectiveOn").isEmpty() ? decided(today().plusDays(1)) : form, model);
    }

    /**
     * What they would change.
     *
     * @param sent all values, as the form names them
     */
    @Costly
    @Members
    @GetMapping("/policy/new/effect")
    String effect(
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Locale language,
            Model model) {
        VersionForm form = VersionForm.sent(sent);
        VersionReading reading = new VersionReading(form);
        PolicyValues values = reading.values();
        PolicyBounds bounds = reading.bounds();
        LocalDate from = reading.effectiveOn();
        Optional<PolicyRefusal> refusal =
                reading.wrong().isEmpty()
                        ? PolicyDecider.refusal(values, bounds, from, today())
                        : Optional.empty();
        if (!reading.wrong().isEmpty() || refusal.isPresent()) {
            model.addAttribute(
                    "refused",
                    refusal.map(why -> refused(why, form, new Sentences(language)))
                            .orElseGet(() -> refused(reading.wrong(), form, language)));
            return values(form, model);
        }
        PolicyState state = policies.state();
        PolicyHistory known = state.history();
        PolicyHistory other = state.historyWith(values, from);
        FundingForecasts.Count count = counted(request, from, known, other);
        Formats format = new Formats(language);
        model.addAttribute("count", count);
        model.addAttribute("toCome", effect.toCome(count, format));
        model.addAttribute(
                "lastYear",
                isGoingOn(request)
                        ? List.of()
                        : effect.lastYear(known.on(from), other.on(from), format));
        VersionForm before = decided(from);
        model.addAttribute("form", form);
        model.addAttribute("before", before);
        model.addAttribute("changed", form.unlike(before));
        model.addAttribute("fields", PolicyField.all().toList());
        model.addAttribute("warnings", values.warningMonths());
        model.addAttribute("from", from);
        model.addAttribute("query", request.getQueryString());
        return "policy/effect";
    }

    private String values(VersionForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("topics", PolicyField.byTopic());
        return "policy/new";
    }

    /** Only what is to come is counted in parts, and only that part of the page is asked again. */
    private static boolean isGoingOn(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private FundingForecasts.Count counted(
            HttpServletRequest request, LocalDate from, PolicyHistory known, PolicyHistory other) {
        String values = request.getQueryString();
        FundingForecasts.Count count =
                effect.count(CountInSession.of(request.getSession(), values), from, known, other);
        CountInSession.keep(request.getSession(), values, count);
        return count;
    }

    /** What applies from that day on, as far as is decided. */
    private VersionForm decided(LocalDate day) {
        PolicyState state = policies.state();
        return VersionForm.of(state.history().on(day), state.boundsOn(day), day);
    }

    private static Refused refused(PolicyRefusal why, VersionForm form, Sentences words) {
        String reason = words.reason(why);
        String remedy = words.remedy(why);
        return new Refused(
                FORM,
                reason,
                remedy,
                why.rule(),
                Map.of(why.member(), reason + " " + remedy),
                lists(form));
    }

    private Refused refused(Map<String, String> wrong, VersionForm form, Locale language) {
        Map<String, String> errors = new LinkedHashMap<>();
        wrong.forEach(
                (member, code) ->
                        errors.put(
                                member,
                                texts.getMessage("form.error." + code, null, code, language)));
        return new Refused(FORM, "", "", "", errors, lists(form));
    }

    private static Map<String, List<String>> lists(VersionForm form) {
        return form.typed().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
