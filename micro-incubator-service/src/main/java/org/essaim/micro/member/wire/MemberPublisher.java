package org.essaim.micro.member.wire;

import module java.base;

import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.member.domain.ManagerEngagement;
import org.essaim.micro.member.domain.MemberEvent;
import org.springframework.stereotype.Component;

/** What the federation learns of volunteers: how many there are, and of nobody who (R08, R100). */
@Component
public class MemberPublisher implements Publisher<MemberEvent> {

    @Override
    public Optional<Publication> publish(MemberEvent event, Instant recordedAt) {
        return switch (event) {
            case MemberEvent.Accepted e -> publication(e, e.acceptedOn(), null);
            case MemberEvent.Withdrawn e -> publication(e, e.withdrawnOn(), null);
            case MemberEvent.EngagementRecorded e -> publication(e, e.notedOn(), e.engagement());
        };
    }

    /**
     * @param engagement null: what was published last still holds
     */
    private static Optional<Publication> publication(
            MemberEvent event, LocalDate on, ManagerEngagement engagement) {
        return Optional.of(
                Publication.toAll(
                        new VolunteersCounted(
                                event.division(),
                                event.strength().operational(),
                                event.strength().managers(),
                                on,
                                engagement == null ? null : engagement.launching(),
                                engagement == null ? null : engagement.atDemos()),
                        null));
    }
}
