package org.essaim.incubator.division.read;

import org.essaim.contract.DivisionId;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which divisions belong to the federation. */
@RestController
@RequestMapping("/api/v1/divisions")
class DivisionReadApi {

    private final DivisionQueries divisions;

    DivisionReadApi(DivisionQueries divisions) {
        this.divisions = divisions;
    }

    /** The admitted divisions, the most dissatisfied first (R07). */
    @Members
    @GetMapping
    Page<DivisionRow> ranking(PageRequest part) {
        return divisions.divisions(part.orWhole());
    }

    /** An admitted division, with its rank (R07). */
    @Members
    @GetMapping("/{division}")
    DivisionRow division(@PathVariable DivisionId division) {
        return divisions
                .division(division)
                .orElseThrow(() -> new NotFoundException(DivisionId.class, division));
    }

    /** Those who might be admitted, the most dissatisfied first (R07). */
    @Members
    @GetMapping("/candidates")
    Page<CandidateRow> candidates(PageRequest part) {
        return divisions.candidates(part.orWhole());
    }

    /** A division that might be admitted, with its rank (R07). */
    @Members
    @GetMapping("/candidates/{division}")
    CandidateRow candidate(@PathVariable DivisionId division) {
        return divisions
                .candidate(division)
                .orElseThrow(() -> new NotFoundException(CandidateRow.class, division));
    }

    /** How many managers volunteer, launch and attend demos in each division (R08). */
    @Members
    @GetMapping("/manager-engagement")
    Page<ManagerEngagementRow> managerEngagement(PageRequest part) {
        return divisions.managerEngagement(part.orWhole());
    }

    /** The keys that a division signs with or signed with, the oldest first (R03). */
    @Members
    @GetMapping("/{division}/signing-keys")
    Page<SigningKeyRow> signingKeys(@PathVariable DivisionId division) {
        return Page.whole(divisions.signingKeys(division));
    }

    /** A key that a division signs with or signed with (R03). */
    @Members
    @GetMapping("/{division}/signing-keys/{keyId}")
    SigningKeyRow signingKey(@PathVariable DivisionId division, @PathVariable String keyId) {
        return divisions
                .signingKey(division, keyId)
                .orElseThrow(() -> new NotFoundException(SigningKeyRow.class, keyId));
    }
}
