package org.essaim.reporting.opendata.page;

import java.util.Locale;
import org.essaim.reporting.opendata.read.Catalogue;
import org.essaim.reporting.opendata.read.Dataset;
import org.essaim.reporting.opendata.read.Queries;
import org.essaim.reporting.site.page.PageAddress;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where the tables are, what they mean, and what can be asked of them. */
@Controller
class OpenDataPage implements SitePage {

    private final Catalogue catalogue;
    private final Dataset dataset;
    private final Queries queries;

    OpenDataPage(Catalogue catalogue, Dataset dataset, Queries queries) {
        this.catalogue = catalogue;
        this.dataset = dataset;
        this.queries = queries;
    }

    /** Every open table with its files and the meaning of its columns. */
    @PublicOperation
    @GetMapping({"/fr/open-data", "/en/open-data"})
    String openData(
            @ModelAttribute("context") PageContext context,
            @ModelAttribute("address") PageAddress address,
            Locale locale,
            Model model) {
        model.addAttribute("dictionary", catalogue.dictionary());
        model.addAttribute("tables", dataset.description("tables/").resources());
        model.addAttribute("licence", dataset.licence());
        model.addAttribute(
                "queries",
                queries.of(table -> address.whole(context.file("tables/" + table + ".parquet"))));
        model.addAttribute("french", locale.getLanguage().equals("fr"));
        return "open-data";
    }

    /** The same for whoever has the address of a file and looks for what is around it. */
    @PublicOperation
    @GetMapping({"/open-data", "/open-data/v1"})
    String files(Locale locale) {
        return "redirect:/" + locale.getLanguage() + "/open-data";
    }
}
