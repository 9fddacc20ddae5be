package org.essaim.micro.overview.read;

import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people want to see first: what hurts, what runs, what is due. */
@RestController
@RequestMapping("/api/v1/overview")
class DivisionOverviewApi {

    private final DivisionOverviewQuery overview;

    DivisionOverviewApi(DivisionOverviewQuery overview) {
        this.overview = overview;
    }

    /** The division today. */
    @Members
    @GetMapping
    DivisionOverview now() {
        return overview.now();
    }
}
