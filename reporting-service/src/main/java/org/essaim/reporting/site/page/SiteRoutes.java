package org.essaim.reporting.site.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.web.identity.PublicOperation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Where one comes in, and whether there is more to see than what one sees. */
@Controller
class SiteRoutes implements SitePage {

    private final FactTable facts;

    SiteRoutes(FactTable facts) {
        this.facts = facts;
    }

    /** The overview in the reader's language. */
    @PublicOperation
    @GetMapping("/")
    String home(HttpServletRequest request, Locale locale) {
        String query = request.getQueryString();
        return "redirect:/" + locale.getLanguage() + (query == null ? "" : "?" + query);
    }

    /** Pages that had another address and are cited by it. */
    @PublicOperation
    @GetMapping({"/fr/spread", "/en/spread", "/fr/culture", "/en/culture"})
    RedirectView moved(HttpServletRequest request) {
        String address = request.getRequestURI();
        String query = request.getQueryString();
        String now =
                address.replace("/spread", "/generalization").replace("/culture", "/engagement");
        RedirectView moved = new RedirectView(query == null ? now : now + "?" + query);
        moved.setExposeModelAttributes(false);
        moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return moved;
    }

    /**
     * Whether facts came in since a page was made, as a line for that page.
     *
     * @param seen what the page was made from
     */
    @PublicOperation
    @GetMapping({"/fr/freshness", "/en/freshness"})
    String freshness(@RequestParam(defaultValue = "0") long seen, Model model) {
        model.addAttribute("more", facts.head().seq() > seen);
        model.addAttribute("seen", seen);
        return "freshness :: line";
    }
}
