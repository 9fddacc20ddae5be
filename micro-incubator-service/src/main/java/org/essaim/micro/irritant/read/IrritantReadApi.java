package org.essaim.micro.irritant.read;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.essaim.micro.irritant.read.IrritantBoard.IrritantText;
import org.essaim.micro.irritant.read.IrritantCorrections.IrritantCorrection;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
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

    private static final int MOST_LETTERS = 1_000;

    private final IrritantBoard board;
    private final IrritantCorrections corrections;

    IrritantReadApi(IrritantBoard board, IrritantCorrections corrections) {
        this.board = board;
        this.corrections = corrections;
    }

    /**
     * Those that are wanted, the ones that most people feel first (R91).
     *
     * @param q words that all occur in what hurts, its zone or its tags, as French writes them
     * @param near what somebody types: the nearest irritants first, so that what hurts already is
     *     corroborated and not reported again
     * @param resolved those that hurt no longer; where it is absent or false, those that hurt
     */
    @Members
    @GetMapping
    Page<IrritantRow> open(
            @RequestParam(required = false) @Size(max = MOST_LETTERS) String tag,
            @RequestParam(required = false) @Size(max = MOST_LETTERS) String q,
            @RequestParam(required = false) @Size(max = MOST_LETTERS) String near,
            @RequestParam(defaultValue = "false") boolean resolved,
            PageRequest part) {
        return part.page(
                board.wanted(new IrritantFilter(tag, q, near, resolved), part), IrritantRow::key);
    }

    /**
     * What people wrote about it, tags among it, and the digests by which it is redacted (R100).
     */
    @Members
    @GetMapping("/{irritant}/texts")
    Page<IrritantText> texts(@PathVariable UUID irritant, PageRequest part) {
        return part.of(board.texts(irritant), IrritantText::digest);
    }

    /** What was corrected in it, the oldest first: each text as it was and as it is (R13). */
    @Members
    @GetMapping("/{irritant}/corrections")
    Page<IrritantCorrection> corrections(@PathVariable UUID irritant, PageRequest part) {
        return part.page(corrections.of(irritant, part), row -> SortKey.of(row.number()));
    }

    /** One of them, also after it was merged or resolved. */
    @Members
    @GetMapping("/{irritant}")
    IrritantRow one(@PathVariable UUID irritant) {
        return board.one(irritant)
                .orElseThrow(() -> new NotFoundException(IrritantRow.class, irritant));
    }
}
