package org.essaim.reporting.chart.page;

import module java.base;

import jakarta.servlet.http.HttpServletResponse;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.Framing;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A chart alone on a page, for the sites that may frame it. */
@Controller
class EmbedPage implements SitePage {

    private final EmbedProperties embeds;

    EmbedPage(EmbedProperties embeds) {
        this.embeds = embeds;
    }

    /**
     * One chart with a link to its page; the sites that the operator names may frame it.
     *
     * @param name of the chart, such as flow
     */
    @PublicOperation
    @GetMapping({"/fr/embed/{name}", "/en/embed/{name}"})
    String embed(
            @PathVariable String name,
            @ModelAttribute("charts") PageCharts charts,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("chart", charts.of(name));
        Framing.by(embeds.origins(), response);
        return "embed";
    }
}
