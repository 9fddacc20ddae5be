package org.essaim.micro.member.wire;

import module java.base;

import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.member.domain.MemberEvent;
import org.springframework.stereotype.Component;

/** What the federation learns of volunteers: how many there are, and of nobody who (R08, R100). */
@Component
public class MemberPublisher implements Publisher<MemberEvent> {

    @Override
    public Optional<Publication> publish(MemberEvent event, Instant recordedAt) {
        return switch (event) {
            case MemberEvent.Accepted e -> publication(e, e.acceptedOn(), null, null);
            case MemberEvent.CapacityConfirmed _ -> Optional.empty();
            case MemberEvent.Withdrawn e -> publication(e, e.withdrawnOn(), null, null);
            case MemberEvent.EngagementRecorded(_, _, var did, var on, _) ->
                    publication(event, on, did.launching(), did.atDemos());
        };
    }

    /** What managers do is null where what was published last still holds. */
    private static Optional<Publication> publication(
            MemberEvent event, LocalDate on, Integer launching, Integer atDemos) {
        return Optional.of(
                Publication.toAll(
                        new VolunteersCounted(
                                event.division(),
                                event.strength().operational(),
                                event.strength().managers(),
                                on,
                                launching,
                                atDemos),
                        null));
    }
}
