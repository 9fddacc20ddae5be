package org.essaim.reporting.site.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.reporting.division.read.DivisionNames;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.AskedDays;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.initiative.read.InitiativeNames;
import org.essaim.web.language.Formats;
import org.essaim.web.language.Sentences;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has around it. */
@ControllerAdvice(assignableTypes = SitePage.class)
class PageLayout {

    private final AskedDays days;
    private final FactTable facts;
    private final DivisionNames divisions;
    private final InitiativeNames initiatives;
    private final MessageSource messages;

    PageLayout(
            AskedDays days,
            FactTable facts,
            DivisionNames divisions,
            InitiativeNames initiatives,
            MessageSource messages) {
        this.days = days;
        this.facts = facts;
        this.divisions = divisions;
        this.initiatives = initiatives;
        this.messages = messages;
    }

    @ModelAttribute("context")
    PageContext context(HttpServletRequest request, AsOf asOf, Locale locale) {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap()
                .forEach(
                        (name, values) ->
                                parameters.put(name, values.length == 0 ? "" : values[0]));
        parameters.remove("trueOn");
        parameters.remove("knownOn");
        return new PageContext(
                locale.getLanguage(),
                path(request.getRequestURI()),
                parameters,
                asOf,
                days.today(),
                facts.head().seq(),
                facts.streams());
    }

    @ModelAttribute("called")
    PageNames called(AsOf asOf, Locale locale) {
        return new PageNames(divisions.of(asOf), initiatives, asOf, messages, locale);
    }

    @ModelAttribute("format")
    Formats format(Locale locale) {
        return new Formats(locale);
    }

    /** The words that the contract has for its constants. */
    @ModelAttribute("words")
    Sentences words(Locale locale) {
        return new Sentences(locale);
    }

    private static String path(String address) {
        return address.length() > 3 ? address.substring(3) : "";
    }
}
