package org.essaim.pages.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.pages.PageController;
import org.essaim.pages.login.PageRequests;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Lets people read in the other language from now on. */
@PageController
class LanguageChoice {

    private final LocaleResolver languages;

    LanguageChoice(LocaleResolver languages) {
        this.languages = languages;
    }

    /**
     * Keeps the choice in a cookie.
     *
     * @param to {@code fr} or {@code en}; anything else changes nothing
     * @param back the page to go on with
     */
    @PublicOperation
    @GetMapping("/language")
    String choose(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        PageLanguage.named(to).ifPresent(each -> languages.setLocale(request, response, each));
        return "redirect:" + PageRequests.local(back);
    }
}
