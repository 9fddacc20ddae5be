package org.essaim.micro.initiative.page;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.read.EvidenceBoard;
import org.essaim.micro.initiative.read.EvidenceRow;
import org.essaim.micro.initiative.read.InitiativeOverview;
import org.essaim.micro.initiative.read.MeasuringKeyBoard;
import org.essaim.pages.PageController;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who uses it, as people say and as the product measures itself (R50, R53). */
@PageController
class UsersPages {

    private static final int MOST_KEYS = 100;

    private final InitiativeModel initiatives;
    private final EvidenceBoard board;
    private final MeasuringKeyBoard keys;

    UsersPages(InitiativeModel initiatives, EvidenceBoard board, MeasuringKeyBoard keys) {
        this.initiatives = initiatives;
        this.board = board;
        this.keys = keys;
    }

    /** All that is known of its use. */
    @Members
    @GetMapping("/initiatives/{initiative}/users")
    String users(@PathVariable InitiativeId initiative, Caller caller, Model model) {
        InitiativeOverview it = initiatives.fill(model, initiative, caller);
        Set<UUID> confirmed =
                it.usage().stream()
                        .map(EvidenceRow::confirms)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        model.addAttribute("confirmed", confirmed);
        return "initiative/users";
    }

    /** Says how many use it; a user representative confirms it by that. */
    @Members
    @GetMapping("/initiatives/{initiative}/users/new")
    String use(@PathVariable InitiativeId initiative, Caller caller, Model model) {
        InitiativeOverview it = initiatives.fill(model, initiative, caller);
        boolean confirms =
                Viewer.of(it, caller).representative() && !it.team().includes(caller.person());
        model.addAttribute("level", confirms ? EvidenceLevel.CONFIRMED : EvidenceLevel.DECLARED);
        return "initiative/users-new";
    }

    /** Takes evidence back, for a reason. */
    @Members
    @GetMapping("/initiatives/{initiative}/users/{evidence}")
    String evidence(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID evidence,
            Caller caller,
            Model model) {
        InitiativeOverview it = initiatives.fill(model, initiative, caller);
        EvidenceRow row =
                board.row(initiative, evidence)
                        .orElseThrow(() -> new NotFoundException(EvidenceRow.class, evidence));
        model.addAttribute("use", row);
        model.addAttribute(
                "withdrawable",
                row.withdrawnOn() == null
                        && (caller.person().equals(row.person())
                                || caller.person().equals(it.owner())));
        return "initiative/evidence";
    }

    /** The keys with which the product measures its own use. */
    @Members
    @GetMapping("/initiatives/{initiative}/keys")
    String keys(@PathVariable InitiativeId initiative, Caller caller, Model model) {
        initiatives.fill(model, initiative, caller);
        model.addAttribute("keys", keys.rows(initiative, "", MOST_KEYS));
        model.addAttribute(
                "measures",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/api/v1/initiatives/{initiative}/measures")
                        .buildAndExpand(initiative.value())
                        .encode()
                        .toUriString());
        return "initiative/keys";
    }
}
