package org.essaim.micro.use.page;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.read.ShownInitiatives;
import org.essaim.micro.use.read.OwnUse;
import org.essaim.pages.PageController;
import org.essaim.pages.login.LoginProperties;
import org.essaim.pages.qr.ShortAddress;
import org.essaim.web.identity.AnyLogin;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** "I use it", and the poster that says where to say so (R52). */
@PageController
class UsePages {

    private final ShownInitiatives initiatives;
    private final OwnUse use;
    private final DivisionId division;
    private final LoginProperties login;

    UsePages(ShownInitiatives initiatives, OwnUse use, DivisionId division, LoginProperties login) {
        this.initiatives = initiatives;
        this.use = use;
        this.division = division;
        this.login = login;
    }

    /** I use it: one tap a month, for anybody with a login of the federation. */
    @AnyLogin
    @GetMapping("/use/{initiative}")
    String use(@PathVariable InitiativeId initiative, Caller caller, Model model) {
        model.addAttribute("initiative", initiatives.get(initiative));
        model.addAttribute("use", use.of(initiative, caller.person()));
        model.addAttribute("delights", Delight.values());
        model.addAttribute("ofHere", caller.division().filter(division::equals).isPresent());
        return "use/say";
    }

    /**
     * The short address of a poster. Its QR code has it in capitals, and so may who types it, where
     * the initiative has none.
     */
    @AnyLogin
    @GetMapping({"/u/{initiative}", "/U/{initiative}"})
    RedirectView scanned(@PathVariable InitiativeId initiative) {
        InitiativeId meant =
                initiatives.isKnown(initiative)
                        ? initiative
                        : new InitiativeId(initiative.value().toLowerCase(Locale.ROOT));
        return new RedirectView(at("/use/{initiative}", meant), true);
    }

    private static String at(String path, InitiativeId initiative) {
        return UriComponentsBuilder.fromPath(path)
                .encode()
                .buildAndExpand(initiative.value())
                .toUriString();
    }

    /** What to hang up where people use it. */
    @Members
    @GetMapping("/initiatives/{initiative}/poster")
    String poster(@PathVariable InitiativeId initiative, Model model) {
        model.addAttribute("initiative", initiatives.get(initiative));
        model.addAttribute("address", ShortAddress.of(login, at("/u/{initiative}", initiative)));
        return "use/poster";
    }

    /** Five faces for how delighted somebody is, and what of 0 to 10 each of them says (R50). */
    enum Delight {
        NONE(0),
        LITTLE(3),
        SOME(5),
        MUCH(8),
        LOVE(10);

        private final int value;

        Delight(int value) {
            this.value = value;
        }

        public int value() {
            return value;
        }
    }
}
