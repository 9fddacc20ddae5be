package org.essaim.incubator.stopping.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.incubator.division.read.DivisionNames;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Members;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One stop, or one expense that may become one, with its whole file. */
@PageController
class StopFilePages {

    private final CaseFiles files;
    private final MessageSource texts;
    private final DivisionNames divisions;
    private final Clock clock;

    StopFilePages(CaseFiles files, MessageSource texts, DivisionNames divisions, Clock clock) {
        this.files = files;
        this.texts = texts;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** A stop that was decided: what it was based on, and what became of it (R62–R67, R98). */
    @Members
    @GetMapping("/stops/{id}")
    String stop(@PathVariable UUID id, Locale language, Model model) {
        CaseFile file = files.of(id);
        show(file, language, model);
        return "stopping/stop";
    }

    /** A stop that comes if nothing happens (R60–R64). */
    @Members
    @GetMapping("/stops/coming/{division}/{expense}")
    String coming(
            @PathVariable DivisionId division,
            @PathVariable UUID expense,
            Locale language,
            Model model) {
        Optional<UUID> decided = files.standingStop(division, expense);
        if (decided.isPresent()) {
            return "redirect:/stops/" + decided.get();
        }
        show(files.of(division, expense), language, model);
        return "stopping/coming";
    }

    private void show(CaseFile file, Locale language, Model model) {
        StopSentences say = new StopSentences(texts, language, divisions::of);
        model.addAttribute("file", file);
        model.addAttribute("say", say);
        model.addAttribute("title", say.title(file.title()));
        model.addAttribute("story", CaseStory.of(file, say));
        model.addAttribute("today", BusinessDay.of(clock.instant()));
        model.addAttribute("now", clock.instant());
    }
}
