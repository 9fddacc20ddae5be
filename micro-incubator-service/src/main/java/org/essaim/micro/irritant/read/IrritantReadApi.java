package org.essaim.micro.irritant.read;

import java.util.UUID;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    Page<IrritantRow> open(
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer size) {
        int most = Page.size(size);
        String key = Page.key(after);
        int corroborations = Integer.MAX_VALUE;
        if (!key.isEmpty()) {
            corroborations = corroborationsOf(key);
            key = key.substring(key.indexOf('/') + 1);
        }
        return Page.of(
                board.open(corroborations, key, most + 1),
                most,
                row -> row.corroborations() + "/" + row.irritant());
    }

    private static int corroborationsOf(String key) {
        try {
            return Integer.parseInt(key, 0, Math.max(0, key.indexOf('/')), 10);
        } catch (NumberFormatException broken) {
            throw new IllegalArgumentException("after is the next of an earlier page", broken);
        }
    }

    /** One of them, also after it was merged or resolved. */
    @Members
    @GetMapping("/{irritant}")
    IrritantRow one(@PathVariable UUID irritant) {
        return board.one(irritant)
                .orElseThrow(() -> new NotFoundException(IrritantRow.class, irritant));
    }
}
