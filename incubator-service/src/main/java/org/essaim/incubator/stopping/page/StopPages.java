package org.essaim.incubator.stopping.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.incubator.division.read.DivisionNames;
import org.essaim.incubator.stopping.read.ProgressReadApi;
import org.essaim.incubator.stopping.read.StopBoard;
import org.essaim.incubator.stopping.read.StopView;
import org.essaim.pages.PageController;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The stops of the federation: those that come first, and those that were decided (R62, R67). */
@PageController
class StopPages {

    private static final int SHOWN = 30;
    private static final int MOST_SILENT = 50;
    private static final int COMING_DAYS = 400;

    /** What people look through, by the word that an address has for it. */
    enum Tab {
        COMING,
        DECIDED,
        REINSTATED,
        DISPUTED;

        /** What comes, where no tab has that word. */
        static Tab named(String word) {
            return Arrays.stream(values())
                    .filter(tab -> tab.word().equals(word))
                    .findFirst()
                    .orElse(COMING);
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final StopBoard stops;
    private final ProgressReadApi progress;
    private final MessageSource texts;
    private final DivisionNames divisions;
    private final Clock clock;

    StopPages(
            StopBoard stops,
            ProgressReadApi progress,
            MessageSource texts,
            DivisionNames divisions,
            Clock clock) {
        this.stops = stops;
        this.progress = progress;
        this.texts = texts;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * One tab of the list.
     *
     * @param show a word of {@link Tab}
     * @param division that one alone; empty for all
     */
    @Members
    @GetMapping("/stops")
    String list(
            @RequestParam(required = false) String show,
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String after,
            Locale language,
            Model model) {
        Tab tab = Tab.named(show);
        String one = division == null || division.isBlank() ? null : division;
        LocalDate today = BusinessDay.of(clock.instant());
        PageRequest part = new PageRequest(after, SHOWN);
        model.addAttribute("tabs", Tab.values());
        model.addAttribute("show", tab.word());
        model.addAttribute("division", one);
        model.addAttribute("divisions", stops.divisions());
        model.addAttribute("today", today);
        model.addAttribute("say", new StopSentences(texts, language, divisions::of));
        if (tab == Tab.COMING) {
            model.addAttribute("found", stops.coming(one, today.plusDays(COMING_DAYS), part));
            model.addAttribute(
                    "silences",
                    progress.silentDivisions(1, one, new PageRequest(null, MOST_SILENT)).items());
        } else {
            StopView view = StopView.valueOf(tab.name());
            model.addAttribute("found", stops.decided(view, one, part));
            model.addAttribute(
                    "latencies", progress.latencies(one, new PageRequest(null, null)).items());
        }
        return "stopping/stops";
    }
}
