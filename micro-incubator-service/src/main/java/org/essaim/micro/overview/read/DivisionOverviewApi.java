package org.essaim.micro.overview.read;

import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody wants to see first: what hurts, what runs, what is due. */
@RestController
@RequestMapping("/api/v1/zone")
class DivisionOverviewApi {

    private final DivisionOverviewQuery glance;

    DivisionOverviewApi(DivisionOverviewQuery glance) {
        this.glance = glance;
    }

    /** The division today. */
    @Members
    @GetMapping
    DivisionOverview now() {
        return glance.now();
    }
}
