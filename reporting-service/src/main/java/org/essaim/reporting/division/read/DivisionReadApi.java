package org.essaim.reporting.division.read;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.About;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which divisions there are. */
@RestController
@RequestMapping("/api/v1/divisions")
class DivisionReadApi {

    private final Divisions divisions;

    DivisionReadApi(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The admitted divisions, and how many managers volunteer, launch and attend (R07, R08). */
    @PublicOperation
    @GetMapping
    Page<Division> divisions(
            @RequestParam(required = false) String division, AsOf asOf, PageRequest part) {
        return part.cut(
                About.division(division, divisions.all(Snapshot.open(asOf)), Division::division),
                Division::division);
    }
}
