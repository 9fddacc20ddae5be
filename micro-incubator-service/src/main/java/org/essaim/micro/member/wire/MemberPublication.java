package org.essaim.micro.member.wire;

import java.util.Optional;
import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.node.stream.Publishable;
import org.springframework.stereotype.Component;

/** What the federation is told of volunteers: how many there are, and of nobody who (R08, R100). */
@Component
public class MemberPublication {

    public Optional<Publishable> publish(MemberEvent event) {
        return switch (event) {
            case MemberEvent.Accepted e ->
                    told(
                            new VolunteersCounted(
                                    e.division(),
                                    e.strength().operational(),
                                    e.strength().managers(),
                                    e.acceptedOn()));
            case MemberEvent.Withdrawn e ->
                    told(
                            new VolunteersCounted(
                                    e.division(),
                                    e.strength().operational(),
                                    e.strength().managers(),
                                    e.withdrawnOn()));
        };
    }

    private static Optional<Publishable> told(VolunteersCounted message) {
        return Optional.of(Publishable.toAll(message, null));
    }
}
