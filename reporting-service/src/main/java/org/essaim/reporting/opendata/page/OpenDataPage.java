package org.essaim.reporting.opendata.page;

import java.util.Locale;
import org.essaim.reporting.opendata.read.Catalogue;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where the tables are, and what they mean. */
@Controller
class OpenDataPage implements SitePage {

    private final Catalogue catalogue;

    OpenDataPage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Every open table with its files and the meaning of its columns. */
    @PublicOperation
    @GetMapping({"/fr/open-data", "/en/open-data"})
    String openData(@ModelAttribute("context") PageContext context, Locale locale, Model model) {
        model.addAttribute("dictionary", catalogue.dictionary());
        model.addAttribute("french", locale.getLanguage().equals("fr"));
        return "open-data";
    }
}
