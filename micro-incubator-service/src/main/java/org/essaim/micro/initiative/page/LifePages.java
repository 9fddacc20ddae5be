package org.essaim.micro.initiative.page;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.Stage;
import org.essaim.micro.initiative.domain.ChecklistPoint;
import org.essaim.micro.initiative.read.InitiativeOverview;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** From stage to stage: what comes next and what it needs, rest, integration and the end. */
@PageController
class LifePages {

    private static final List<ChecklistPoint> POINTS = List.of(ChecklistPoint.values());

    private final InitiativeModel initiatives;
    private final Options options;

    LifePages(InitiativeModel initiatives, Options options) {
        this.initiatives = initiatives;
        this.options = options;
    }

    /** One act, which has a page of its own. */
    enum Act {
        STAGE,
        PAUSE,
        REVIVE,
        INTEGRATE,
        ACCEPT,
        CLOSE
    }

    /** Where it stands, and what the next stage asks for. */
    @Members
    @GetMapping("/initiatives/{initiative}/life")
    String life(@PathVariable InitiativeId initiative, Caller caller, Model model) {
        fill(model, initiative, caller);
        return "initiative/life";
    }

    /** One act of {@link Act}, by its name. */
    @Members
    @GetMapping("/initiatives/{initiative}/life/{act}")
    String act(
            @PathVariable InitiativeId initiative,
            @PathVariable Act act,
            Caller caller,
            Model model) {
        InitiativeOverview it = fill(model, initiative, caller);
        model.addAttribute("act", act);
        model.addAttribute(
                "later",
                options.of(
                        "mine.stage",
                        Stream.of(Stage.values())
                                .filter(stage -> stage.compareTo(it.stage()) > 0)
                                .filter(stage -> stage != Stage.INTEGRATED)));
        model.addAttribute(
                "earlier",
                options.of(
                        "mine.stage",
                        Stream.of(Stage.values())
                                .filter(stage -> stage.compareTo(it.stage()) <= 0)));
        return "initiative/life-act";
    }

    /** Answers one point of the checklists. */
    @Members
    @GetMapping("/initiatives/{initiative}/checklists/{point}")
    String point(
            @PathVariable InitiativeId initiative,
            @PathVariable ChecklistPoint point,
            Caller caller,
            Model model) {
        fill(model, initiative, caller);
        model.addAttribute("point", point);
        return "initiative/point";
    }

    private InitiativeOverview fill(Model model, InitiativeId initiative, Caller caller) {
        InitiativeOverview it = initiatives.fill(model, initiative, caller);
        model.addAttribute("points", POINTS);
        model.addAttribute("answers", answers(it));
        model.addAttribute("next", next(it));
        model.addAttribute(
                "into",
                it.lifecycle().offeredTo() == null
                        ? null
                        : it.latest("integration-offered").map(e -> e.text("into")).orElse(""));
        return it;
    }

    /** The latest answer to each point that has one. */
    private static Map<ChecklistPoint, String> answers(InitiativeOverview it) {
        Map<ChecklistPoint, String> answers = new EnumMap<>(ChecklistPoint.class);
        it.history().stream()
                .filter(entry -> entry.what().equals("checklist-answered"))
                .forEach(
                        entry ->
                                answers.putIfAbsent(
                                        (ChecklistPoint) entry.details().get("point"),
                                        Objects.toString(entry.text("answer"), "")));
        return answers;
    }

    private static Stage next(InitiativeOverview it) {
        Stage stage = it.stage();
        return stage == Stage.INTEGRATED ? stage : Stage.values()[stage.ordinal() + 1];
    }
}
