package org.essaim.micro.initiative.page;

import module java.base;

import jakarta.servlet.http.HttpServletResponse;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.AttendeeRole;
import org.essaim.micro.initiative.domain.Mood;
import org.essaim.micro.initiative.read.DemoBoard;
import org.essaim.micro.initiative.read.DemoDay;
import org.essaim.micro.initiative.read.DemoDays;
import org.essaim.micro.initiative.read.ShownInitiatives;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.pages.login.LoginProperties;
import org.essaim.pages.qr.ShortAddress;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A demo on its day: its code on the wall, who is there, what they decide, how it was (R42). */
@PageController
class DemoDayPages {

    private final DemoDays days;
    private final DemoBoard board;
    private final ShownInitiatives initiatives;
    private final Options options;
    private final LoginProperties login;

    DemoDayPages(
            DemoDays days,
            DemoBoard board,
            ShownInitiatives initiatives,
            Options options,
            LoginProperties login) {
        this.days = days;
        this.board = board;
        this.initiatives = initiatives;
        this.options = options;
        this.login = login;
    }

    /**
     * What the code on the wall leads to: who scanned it has it filled in, others type it.
     *
     * @param code of a demo that is open today
     */
    @Members
    @GetMapping("/join")
    String join(@RequestParam(defaultValue = "") String code, Caller caller, Model model) {
        model.addAttribute("code", code.strip());
        Optional<DemoDay> day =
                code.isBlank() ? Optional.empty() : days.withCode(code, caller.person());
        if (day.filter(DemoDay::isAttended).isPresent()) {
            return "redirect:/demos/%s/%s".formatted(day.get().initiative(), day.get().demo());
        }
        day.ifPresent(
                open -> {
                    show(open, model);
                    model.addAttribute("roles", roles(open));
                });
        return "demo/join";
    }

    /** The short address of a QR code, in capitals too. */
    @Members
    @GetMapping({"/j/{code}", "/J/{code}"})
    String scanned(@PathVariable String code) {
        return "redirect:/join?code=" + code.replaceAll("[^0-9A-Za-z]", "");
    }

    /**
     * The demo, while it is open and after; while it is, it is asked for again every few seconds.
     *
     * @param code where its opener shows it to those who come
     * @param seen the version that is shown already: nothing is answered then
     */
    @Members
    @GetMapping("/demos/{initiative}/{demo}")
    ModelAndView day(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID demo,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String seen,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        DemoDay day = days.get(initiative, demo, caller.person());
        if (part && isShown(day, seen, response)) {
            return null;
        }
        show(day, model);
        model.addAttribute("code", code);
        model.addAttribute("roles", roles(day));
        model.addAttribute("moods", board.moods(initiative, demo));
        model.addAttribute("moodWords", options.of("demo.mood", Mood.values()));
        model.addAttribute("dueOn", days.dueOn(initiative).orElse(null));
        return new ModelAndView(part ? "demo/day :: day" : "demo/day", model.asMap());
    }

    /** The code, as large as the wall allows. */
    @Members
    @GetMapping("/demos/{initiative}/{demo}/wall")
    ModelAndView wall(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID demo,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String seen,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        DemoDay day = days.get(initiative, demo, caller.person());
        if (part && isShown(day, seen, response)) {
            return null;
        }
        show(day, model);
        model.addAttribute("code", code);
        model.addAttribute(
                "scan",
                ShortAddress.of(
                        login,
                        "/j/" + code.replaceAll("[^0-9A-Za-z]", "").toLowerCase(Locale.ROOT)));
        model.addAttribute("type", ShortAddress.of(login, "/join").written());
        return new ModelAndView(part ? "demo/wall :: present" : "demo/wall", model.asMap());
    }

    /** Then nothing is sent, and nothing on the page moves under anybody's finger. */
    private static boolean isShown(DemoDay day, String seen, HttpServletResponse response) {
        boolean shown = day.version().equals(seen);
        if (shown) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
        return shown;
    }

    private void show(DemoDay day, Model model) {
        model.addAttribute("day", day);
        model.addAttribute("initiative", initiatives.get(day.initiative()));
    }

    private Map<String, String> roles(DemoDay day) {
        return options.of(
                "demo.as",
                day.team() ? Stream.of(AttendeeRole.TEAM) : AttendeeRoles.OF_OTHERS.stream());
    }
}
