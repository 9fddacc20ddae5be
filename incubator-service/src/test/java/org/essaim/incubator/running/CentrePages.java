package org.essaim.incubator.running;

import module java.base;

import org.essaim.web.identity.AuthorizedOperations;

/** The pages that the centre serves, as it says itself: whatever is added is among them. */
final class CentrePages {

    /** What a browser gets that is no page of its own, or ends the visit. */
    private static final Set<String> NO_PAGES =
            Set.of(
                    "/changes",
                    "/control/samples/{sampleId}/population",
                    "/language",
                    "/login/start",
                    "/me/erased",
                    "/money/exports/{file}",
                    "/offline",
                    "/offline/token",
                    "/policy/new/effect",
                    "/stops/{id}/letter.pdf");

    private CentrePages() {}

    /** Paths, with their variables in braces. */
    static List<String> templates(RunningCentre centre) {
        return centre.bean(AuthorizedOperations.class).all().stream()
                .filter(each -> each.startsWith("GET /"))
                .map(each -> each.substring("GET ".length()))
                .filter(each -> !each.matches("/(api|file|v3)/.*") && !NO_PAGES.contains(each))
                .toList();
    }

    /** Those that are about no one thing. */
    static List<String> withoutVariables(RunningCentre centre) {
        return templates(centre).stream().filter(each -> !each.contains("{")).toList();
    }
}
