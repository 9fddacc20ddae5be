package org.essaim.reporting.site.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.essaim.reporting.timetravel.read.StreamPositions;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one comes in, and whether there is more to see than what one sees. */
@Controller
class SiteRoutes implements SitePage {

    private final StreamPositions heard;

    SiteRoutes(StreamPositions heard) {
        this.heard = heard;
    }

    /** The overview in the reader's language. */
    @PublicOperation
    @GetMapping("/")
    String door(HttpServletRequest request, Locale locale) {
        String query = request.getQueryString();
        return "redirect:/" + locale.getLanguage() + (query == null ? "" : "?" + query);
    }

    /**
     * Whether facts came in since a page was made, as a line for that page.
     *
     * @param seen what the page was made from
     */
    @PublicOperation
    @GetMapping({"/fr/freshness", "/en/freshness"})
    String freshness(@RequestParam(defaultValue = "0") long seen, Model model) {
        model.addAttribute("more", heard.head() > seen);
        model.addAttribute("seen", seen);
        return "freshness :: line";
    }
}
