package org.essaim.micro.use.read;

import org.essaim.contract.InitiativeId;
import org.essaim.micro.use.read.UseBoard.OwnUseRow;
import org.essaim.micro.use.read.UseBoard.UseMonthRow;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.AnyLogin;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many say that they use a product; who says so is shown to nobody but themselves (R52). */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}/use")
class UseReadApi {

    private final UseBoard board;

    UseReadApi(UseBoard board) {
        this.board = board;
    }

    /** Its users month by month, as they say themselves (R52). */
    @Members
    @GetMapping
    Page<UseMonthRow> months(@PathVariable InitiativeId initiative, PageRequest part) {
        return part.read(
                (after, most) -> board.months(initiative, after, most), UseMonthRow::month);
    }

    /** The months in which the caller said that they use it (R52). */
    @AnyLogin
    @GetMapping("/mine")
    Page<OwnUseRow> mine(@PathVariable InitiativeId initiative, Caller caller, PageRequest part) {
        return part.read(
                (after, most) -> board.own(caller.person(), initiative, after, most),
                OwnUseRow::month);
    }
}
