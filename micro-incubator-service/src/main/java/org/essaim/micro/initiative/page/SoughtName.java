package org.essaim.micro.initiative.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.essaim.contract.InitiativeId;
import org.springframework.web.util.UriComponentsBuilder;

/** By which name the next page looks somebody up in the directory, once (R100). */
final class SoughtName {

    static final String KEPT = "essaim.sought";

    private SoughtName() {}

    /** Empty where nothing was typed. */
    static String taken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof String name)) {
            return "";
        }
        session.removeAttribute(KEPT);
        return name.strip();
    }

    /** The page on which somebody is picked: new, owner or round. */
    static String page(InitiativeId initiative, String part) {
        String path =
                switch (part) {
                    case "new" -> "/initiatives/{initiative}/team/new";
                    case "owner" -> "/initiatives/{initiative}/team/owner";
                    default -> "/initiatives/{initiative}/round";
                };
        return UriComponentsBuilder.fromPath(path)
                .buildAndExpand(initiative.value())
                .encode()
                .toUriString();
    }
}
