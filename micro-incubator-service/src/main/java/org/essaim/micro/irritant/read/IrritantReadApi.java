package org.essaim.micro.irritant.read;

import java.util.UUID;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What hurts the division today, and how many say so. */
@RestController
@RequestMapping("/api/v1/irritants")
class IrritantReadApi {

    private final IrritantBoard board;

    IrritantReadApi(IrritantBoard board) {
        this.board = board;
    }

    /** The open ones, those that most people feel first (R91). */
    @Members
    @GetMapping
    Page<IrritantRow> open(PageRequest part) {
        return part.page(board.open(part), row -> SortKey.of(row.corroborations(), row.irritant()));
    }

    /** One of them, also after it was merged or resolved. */
    @Members
    @GetMapping("/{irritant}")
    IrritantRow one(@PathVariable UUID irritant) {
        return board.one(irritant)
                .orElseThrow(() -> new NotFoundException(IrritantRow.class, irritant));
    }
}
