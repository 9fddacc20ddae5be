package org.essaim.pages.frame;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.contract.Role;
import org.essaim.pages.PageController;
import org.essaim.pages.form.Outcomes;
import org.essaim.pages.form.Refused;
import org.essaim.pages.login.PageRequests;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Callers;
import org.essaim.web.language.Formats;
import org.essaim.web.language.Sentences;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has around it. */
@ControllerAdvice(annotations = PageController.class)
class PageFrame {

    private static final Refused NOTHING = new Refused("", "", "", "", Map.of(), Map.of());

    private final Callers callers;
    private final HouseName house;
    private final PageProperties settings;
    private final ObjectProvider<OfficeHolders> offices;

    PageFrame(
            Callers callers,
            HouseName house,
            PageProperties settings,
            ObjectProvider<OfficeHolders> offices) {
        this.callers = callers;
        this.house = house;
        this.settings = settings;
        this.offices = offices;
    }

    /**
     * Only what is shown is taken out of the session: a form's own request shows nothing, and
     * neither a part of a page nor a page that looks whether it has changed takes anything from the
     * one that is about to come.
     */
    @ModelAttribute
    void surround(HttpServletRequest request, Locale language, Model model) {
        if (!request.getMethod().equals("GET")) {
            return;
        }
        model.addAllAttributes(around(request, language));
        if (request.getUserPrincipal() == null
                || PageRequests.isPart(request)
                || request.getHeader("Essaim-Again") != null) {
            return;
        }
        Refused refused = Outcomes.refused(request);
        model.addAttribute("refused", refused == null ? NOTHING : refused);
        model.addAttribute("said", Outcomes.said(request));
        model.addAttribute("shown", Outcomes.shown(request));
        model.addAttribute("late", Outcomes.isLate(request));
    }

    Map<String, Object> around(HttpServletRequest request, Locale language) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        Caller caller = callers.current().orElse(null);
        Map<String, Object> around = new HashMap<>();
        around.put(
                "page",
                new PageContext(
                        language.getLanguage(),
                        path,
                        query == null ? path : path + "?" + query,
                        caller,
                        acting(caller),
                        house.get()));
        around.put("format", new Formats(language));
        around.put("words", new Sentences(language));
        around.put("refused", NOTHING);
        around.put("offline", settings.offline());
        return around;
    }

    /** As operations are authorized, and asked once a page. */
    private Predicate<Role> acting(Caller caller) {
        Map<Role, Boolean> known = new EnumMap<>(Role.class);
        OfficeHolders asked = offices.getIfAvailable(() -> (_, _) -> true);
        return role ->
                known.computeIfAbsent(role, it -> callers.counts(it) && asked.mayAct(caller, it));
    }
}
