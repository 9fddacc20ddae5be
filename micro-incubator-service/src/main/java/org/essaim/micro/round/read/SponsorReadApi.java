package org.essaim.micro.round.read;

import org.essaim.contract.OfficeId;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a sponsor is there for: to clear the way (R35, R92). */
@RestController
@RequestMapping("/api/v1/sponsored")
class SponsorReadApi {

    private final SponsorBoard sponsors;

    SponsorReadApi(SponsorBoard sponsors) {
        this.sponsors = sponsors;
    }

    /**
     * What stands in the way of initiatives that answer to an office, the latest first (R92).
     *
     * @param office of the centre's list; where absent, whoever asks, as far as people were named
     */
    @Members
    @GetMapping("/obstacles")
    Page<ObstacleRow> obstacles(
            @RequestParam(required = false) OfficeId office, Caller caller, PageRequest part) {
        return part.read(
                (key, most) ->
                        office == null
                                ? sponsors.obstacles(caller.person(), key, most)
                                : sponsors.obstacles(office, key, most),
                ObstacleRow::key);
    }
}
