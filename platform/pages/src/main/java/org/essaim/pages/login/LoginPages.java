package org.essaim.pages.login;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.essaim.pages.PageController;
import org.essaim.web.identity.PublicOperation;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody sees who is not logged in, or not any more. */
@PageController
class LoginPages {

    private static final Set<String> WHY = Set.of("out", "failed", "away", "expired");

    private final ProviderClient providers;

    LoginPages(ProviderClient providers) {
        this.providers = providers;
    }

    /** Before the login, after the logout, and where the provider did not let them in. */
    @PublicOperation
    @GetMapping("/login")
    String login(
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("providers", providers.names());
        model.addAttribute("why", WHY.contains(why) ? why : "");
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(LogoutAtProvider.NEXT) instanceof String next) {
            session.invalidate();
            response.setHeader("Refresh", "0; url=" + next);
        }
        return "login";
    }
}
