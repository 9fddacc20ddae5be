package org.essaim.pages.login;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.essaim.pages.PageController;
import org.essaim.pages.form.Outcomes;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one is logged in, and how to end that from afar. */
@PageController
class SessionPages {

    private static final String PATH = "/me/sessions";

    private final OwnSessions sessions;

    SessionPages(OwnSessions sessions) {
        this.sessions = sessions;
    }

    /** One's own sessions, this one first. */
    @Members
    @GetMapping(PATH)
    String all(Principal login, HttpSession here, Model model) {
        model.addAttribute("sessions", sessions.of(login, here));
        return "sessions";
    }

    /** Ends one of one's own; nobody finds another's. */
    @Members
    @PostMapping(PATH + "/end")
    String end(Principal login, @RequestParam String name, HttpServletRequest request) {
        sessions.end(login, name);
        Outcomes.say(request, "sessions.ended");
        return "redirect:" + PATH;
    }

    /** Ends all of one's own but this one. */
    @Members
    @PostMapping(PATH + "/end-others")
    String endOthers(Principal login, HttpSession here, HttpServletRequest request) {
        sessions.endOthers(login, here);
        Outcomes.say(request, "sessions.othersEnded");
        return "redirect:" + PATH;
    }
}
