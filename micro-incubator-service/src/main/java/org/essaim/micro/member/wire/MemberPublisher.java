package org.essaim.micro.member.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.member.domain.ManagerEngagement;
import org.essaim.micro.member.domain.MemberEvent;
import org.springframework.stereotype.Component;

/** What the federation is told of volunteers: how many there are, and of nobody who (R08, R100). */
@Component
public class MemberPublisher implements Publisher<MemberEvent> {

    @Override
    public Optional<Publication> publish(MemberEvent event, Instant recordedAt) {
        return switch (event) {
            case MemberEvent.Accepted e -> told(e, e.acceptedOn(), null);
            case MemberEvent.Withdrawn e -> told(e, e.withdrawnOn(), null);
            case MemberEvent.CultureNoted e -> told(e, e.notedOn(), e.culture());
        };
    }

    /**
     * @param culture null: what was told of it last still holds
     */
    private static Optional<Publication> told(
            MemberEvent event, LocalDate on, ManagerEngagement culture) {
        return Optional.of(
                Publication.toAll(
                        new VolunteersCounted(
                                event.division(),
                                event.strength().operational(),
                                event.strength().managers(),
                                on,
                                culture == null ? null : culture.launching(),
                                culture == null ? null : culture.atDemos()),
                        null));
    }
}
