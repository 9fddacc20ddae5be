package org.essaim.reporting.site.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.reporting.division.read.DivisionNames;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.AskedDays;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.StreamPosition;
import org.essaim.reporting.initiative.read.InitiativeNames;
import org.essaim.web.language.Formats;
import org.essaim.web.language.Sentences;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has around it. */
@ControllerAdvice(assignableTypes = SitePage.class)
@EnableConfigurationProperties(SiteProperties.class)
class PageLayout {

    private static final Pattern IN_LANGUAGE = Pattern.compile("/(fr|en)(/.*)?");

    private final AskedDays days;
    private final FactTable facts;
    private final DivisionNames divisions;
    private final InitiativeNames initiatives;
    private final MessageSource messages;
    private final SiteProperties site;

    PageLayout(
            AskedDays days,
            FactTable facts,
            DivisionNames divisions,
            InitiativeNames initiatives,
            MessageSource messages,
            SiteProperties site) {
        this.days = days;
        this.facts = facts;
        this.divisions = divisions;
        this.initiatives = initiatives;
        this.messages = messages;
        this.site = site;
    }

    @ModelAttribute("context")
    PageContext context(HttpServletRequest request, AsOf asOf, Locale locale) {
        return context(request, asOf, locale, facts.head().seq(), facts.streams());
    }

    private PageContext context(
            HttpServletRequest request,
            AsOf asOf,
            Locale locale,
            long head,
            List<StreamPosition> streams) {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap()
                .forEach(
                        (name, values) ->
                                parameters.put(name, values.length == 0 ? "" : values[0]));
        parameters.remove("trueOn");
        parameters.remove("knownOn");
        return new PageContext(
                locale.getLanguage(),
                path(Readers.path(request)),
                parameters,
                asOf,
                days.today(),
                head,
                streams);
    }

    /** Where the page is cited and found; no parameter of a request changes anything in it. */
    @ModelAttribute(name = "address", binding = false)
    PageAddress address(
            HttpServletRequest request, @ModelAttribute("context") PageContext context) {
        return PageAddress.of(request, site, context);
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

    /** What stands on pages that people of divisions wrote. */
    @ModelAttribute("others")
    TextsOfOthers others(Locale locale) {
        return new TextsOfOthers(site.language(), locale);
    }

    @ModelAttribute("site")
    SiteProperties site() {
        return site;
    }

    /** The same where nothing can be asked of the facts, and nothing that was asked counts. */
    Map<String, Object> withoutFacts(HttpServletRequest request, Locale locale) {
        return Map.of(
                "context", context(request, AsOf.NOW, locale, 0, List.of()),
                "format", format(locale),
                "words", words(locale),
                "others", others(locale),
                "site", site);
    }

    /** Below its language; an address that has none is as good as the overview. */
    private static String path(String address) {
        Matcher matcher = IN_LANGUAGE.matcher(address);
        return matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
    }
}
