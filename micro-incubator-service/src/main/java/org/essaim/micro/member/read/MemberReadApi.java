package org.essaim.micro.member.read;

import org.essaim.micro.member.read.Volunteers.ManagersCount;
import org.essaim.micro.member.read.Volunteers.VolunteerRow;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The volunteers of the division, for anybody of the division. */
@RestController
@RequestMapping("/api/v1/volunteers")
class MemberReadApi {

    private final Volunteers volunteers;

    MemberReadApi(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    /** In the order of their ids. */
    @Members
    @GetMapping
    Page<VolunteerRow> all(PageRequest part) {
        return part.read(volunteers::rows, VolunteerRow::person);
    }

    /** Whether the micro-incubator is active (R04), and what its managers do (R08). */
    @Members
    @GetMapping("/manager-engagement")
    ManagersCount managerEngagement() {
        return volunteers.managers();
    }
}
