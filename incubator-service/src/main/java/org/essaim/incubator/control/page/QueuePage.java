package org.essaim.incubator.control.page;

import module java.base;

import org.essaim.federation.directory.Names;
import org.essaim.federation.directory.ShownNames;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.domain.EvidenceSignal;
import org.essaim.incubator.control.domain.Signal;
import org.essaim.incubator.control.read.ControlBoard;
import org.essaim.incubator.control.read.QueueFilter;
import org.essaim.pages.PageController;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.language.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What controllers look at, the riskiest first (R95). */
@PageController
class QueuePage {

    private static final int MOST = 20;

    private final ControlBoard board;
    private final Names names;

    QueuePage(ControlBoard board, Names names) {
        this.board = board;
        this.names = names;
    }

    /**
     * The queue of expenses or of evidence; what nobody has looked at or has in hand where nothing
     * else is asked.
     */
    @Members
    @GetMapping("/control")
    String queue(
            @RequestParam(defaultValue = "expense") String kind,
            Asked asked,
            @RequestParam(required = false) String after,
            Caller caller,
            Locale language,
            Model model) {
        ControlItem.Kind shown =
                kind.equals("evidence") ? ControlItem.Kind.EVIDENCE : ControlItem.Kind.EXPENSE;
        Trail trail = asked.trail(shown);
        Sentences words = new Sentences(language);
        model.addAttribute("kind", kind);
        model.addAttribute("trail", trail);
        model.addAttribute("parts", QueueFilter.Part.values());
        model.addAttribute(
                "items", board.queue(trail.filter(), caller, new PageRequest(after, MOST)));
        model.addAttribute("first", after == null || after.isEmpty());
        model.addAttribute("divisions", board.divisions());
        model.addAttribute("signals", meanings(shown, words));
        model.addAttribute("names", new ShownNames(names));
        return "control/queue";
    }

    /** What each signal means, by its name. */
    private static Map<String, String> meanings(ControlItem.Kind kind, Sentences words) {
        Map<String, String> meanings = new LinkedHashMap<>();
        Stream<? extends Enum<?>> signals =
                kind == ControlItem.Kind.EXPENSE
                        ? Stream.of(Signal.values())
                        : Stream.of(EvidenceSignal.values());
        signals.forEach(each -> meanings.put(each.name(), words.word(each)));
        return meanings;
    }
}
