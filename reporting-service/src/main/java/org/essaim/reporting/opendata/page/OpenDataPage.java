package org.essaim.reporting.opendata.page;

import java.util.Locale;
import org.essaim.reporting.opendata.read.Dictionary;
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

    /** Every open table with its files and the meaning of its columns. */
    @PublicOperation
    @GetMapping({"/fr/open-data", "/en/open-data"})
    String openData(@ModelAttribute("here") PageContext here, Locale locale, Model model) {
        model.addAttribute("dictionary", Dictionary.current());
        model.addAttribute("french", locale.getLanguage().equals("fr"));
        return "open-data";
    }
}
