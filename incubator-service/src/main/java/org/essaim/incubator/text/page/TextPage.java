package org.essaim.incubator.text.page;

import org.essaim.incubator.text.read.TextBoard;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a text away that should not have been written, and shows who did so and why (R100). */
@PageController
class TextPage {

    private static final int LATEST = 10;

    private final TextBoard texts;

    TextPage(TextBoard texts) {
        this.texts = texts;
    }

    /**
     * Looks at the text first.
     *
     * @param digest as the link beside the text has it
     */
    @Members
    @GetMapping("/texts")
    String text(@RequestParam(defaultValue = "") String digest, Model model) {
        model.addAttribute("digest", digest);
        if (!digest.isBlank()) {
            model.addAttribute("text", texts.one(digest.strip()).orElse(null));
        }
        model.addAttribute("latest", texts.latest(LATEST));
        return "text/redaction";
    }
}
