package org.essaim.micro.initiative.page;

import java.util.List;
import org.essaim.micro.initiative.domain.AttendeeRole;

/** As what people say that they attend a demo; who builds it is of the team whatever they say. */
final class AttendeeRoles {

    static final List<AttendeeRole> OF_OTHERS =
            List.of(
                    AttendeeRole.USER,
                    AttendeeRole.GUEST,
                    AttendeeRole.MANAGER,
                    AttendeeRole.FUNDER);

    private AttendeeRoles() {}
}
