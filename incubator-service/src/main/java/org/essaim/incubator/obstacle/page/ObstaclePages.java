package org.essaim.incubator.obstacle.page;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.ObstacleKind;
import org.essaim.incubator.initiative.read.InitiativeTitles;
import org.essaim.incubator.obstacle.read.ObstacleReadApi;
import org.essaim.pages.PageController;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands in the way, the most frequent first, and what the centre answers to it (R92). */
@PageController
class ObstaclePages {

    private static final int PART = 20;

    private final ObstacleReadApi obstacles;
    private final InitiativeTitles titles;

    ObstaclePages(ObstacleReadApi obstacles, InitiativeTitles titles) {
        this.obstacles = obstacles;
        this.titles = titles;
    }

    /**
     * Those that wait for an answer, or those that have one.
     *
     * @param kind who could clear them, or null
     */
    @Members
    @GetMapping("/obstacles")
    String all(
            @RequestParam(required = false) ObstacleKind kind,
            @RequestParam(defaultValue = "false") boolean answered,
            @RequestParam(required = false) String after,
            Model model) {
        model.addAttribute("kinds", obstacles.kinds(PageRequest.FIRST).items());
        model.addAttribute(
                "obstacles",
                obstacles.obstacles(null, null, kind, answered, new PageRequest(after, PART)));
        model.addAttribute("kind", kind);
        model.addAttribute("answered", answered);
        model.addAttribute("titles", titles);
        return "obstacle/obstacles";
    }

    /** One of them, to be answered in public. */
    @Members
    @GetMapping("/obstacles/{division}/{obstacleId}")
    String one(@PathVariable DivisionId division, @PathVariable UUID obstacleId, Model model) {
        model.addAttribute("obstacle", obstacles.obstacle(division, obstacleId));
        model.addAttribute("titles", titles);
        return "obstacle/obstacle";
    }
}
