package org.essaim.incubator.division.read;

import java.util.List;
import org.essaim.contract.DivisionId;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which divisions belong to the federation. */
@RestController
@RequestMapping("/api/v1/divisions")
class DivisionReadApi {

    private final DivisionBoard board;
    private final SigningKeyBoard keys;
    private final CandidateBoard candidates;
    private final CultureBoard culture;

    DivisionReadApi(
            DivisionBoard board,
            SigningKeyBoard keys,
            CandidateBoard candidates,
            CultureBoard culture) {
        this.board = board;
        this.keys = keys;
        this.candidates = candidates;
        this.culture = culture;
    }

    /** The admitted divisions, the most dissatisfied first (R07). */
    @Members
    @GetMapping
    List<DivisionRow> ranking() {
        return board.ranking();
    }

    /** Those who might be admitted, the most dissatisfied first (R07). */
    @Members
    @GetMapping("/candidates")
    List<CandidateRow> candidates() {
        return candidates.ranking();
    }

    /** How many managers volunteer, launch and attend demos in each division (R08). */
    @Members
    @GetMapping("/culture")
    List<CultureRow> culture() {
        return culture.rows();
    }

    /** The keys that a division signs with or signed with, the oldest first (R03). */
    @Members
    @GetMapping("/{division}/signing-keys")
    List<SigningKeyRow> signingKeys(@PathVariable String division) {
        return keys.of(new DivisionId(division));
    }
}
