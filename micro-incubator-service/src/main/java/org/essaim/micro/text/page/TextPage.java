package org.essaim.micro.text.page;

import org.essaim.micro.text.read.TextBoard;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a text away that should not have been written (R100). */
@PageController
class TextPage {

    private final TextBoard texts;

    TextPage(TextBoard texts) {
        this.texts = texts;
    }

    /**
     * Looks at the text first.
     *
     * @param digest as it stands beside the text
     */
    @Members
    @GetMapping("/ours/texts")
    String text(@RequestParam(required = false) String digest, Model model) {
        model.addAttribute("digest", digest);
        if (digest != null && !digest.isBlank()) {
            model.addAttribute("text", texts.one(digest.strip()).orElse(null));
        }
        return "text/redaction";
    }
}
