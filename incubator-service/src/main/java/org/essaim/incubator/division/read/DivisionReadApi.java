package org.essaim.incubator.division.read;

import java.util.List;
import org.essaim.contract.DivisionId;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.identity.Members;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which divisions belong to the federation. */
@RestController
@RequestMapping("/api/v1/divisions")
class DivisionReadApi {

    private final DivisionBoard board;
    private final SigningKeyBoard keys;
    private final CandidateBoard candidates;
    private final ManagerEngagementBoard culture;

    DivisionReadApi(
            DivisionBoard board,
            SigningKeyBoard keys,
            CandidateBoard candidates,
            ManagerEngagementBoard culture) {
        this.board = board;
        this.keys = keys;
        this.candidates = candidates;
        this.culture = culture;
    }

    /** The admitted divisions, the most dissatisfied first (R07). */
    @Members
    @GetMapping
    ResponseEntity<List<DivisionRow>> ranking(
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer size) {
        PageRequest part = PageRequest.orWhole(after, size, 2);
        return part.bare(board.ranking(part), DivisionBoard::key);
    }

    /** Those who might be admitted, the most dissatisfied first (R07). */
    @Members
    @GetMapping("/candidates")
    ResponseEntity<List<CandidateRow>> candidates(
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer size) {
        PageRequest part = PageRequest.orWhole(after, size, 2);
        return part.bare(candidates.ranking(part), CandidateBoard::key);
    }

    /** How many managers volunteer, launch and attend demos in each division (R08). */
    @Members
    @GetMapping("/culture")
    ResponseEntity<List<ManagerEngagementRow>> culture(
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer size) {
        PageRequest part = PageRequest.orWhole(after, size, 1);
        return part.bare(culture.rows(part), row -> SortKey.of(row.division()));
    }

    /** The keys that a division signs with or signed with, the oldest first (R03). */
    @Members
    @GetMapping("/{division}/signing-keys")
    List<SigningKeyRow> signingKeys(@PathVariable String division) {
        return keys.of(new DivisionId(division));
    }
}
