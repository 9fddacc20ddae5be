package org.essaim.micro.member.wire;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.federation.stream.Publication;
import org.essaim.micro.member.domain.ManagerEngagement;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.member.domain.VolunteerCount;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class MemberPublisherTest {

    private static final Instant RECORDED_AT = Instant.parse("2026-03-02T10:00:00Z");

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    @Test
    @Rule({"R08", "R100"})
    void how_many_managers_volunteer_is_published_and_of_nobody_who() {
        MemberEvent accepted =
                new MemberEvent.Accepted(
                        DIVISION,
                        NamedUuid.of("test", "entry"),
                        new PersonId("p-ada"),
                        Capacity.MANAGER,
                        DAY,
                        new VolunteerCount(3, 2));
        assertThat(new MemberPublisher().publish(accepted, RECORDED_AT))
                .contains(
                        Publication.toAll(
                                new VolunteersCounted(DIVISION, 3, 2, DAY, null, null), null));
    }

    @Test
    @Rule({"R08", "R100"})
    void how_many_managers_launch_and_attend_demos_is_published() {
        MemberEvent noted =
                new MemberEvent.EngagementRecorded(
                        DIVISION,
                        NamedUuid.of("test", "entry"),
                        new ManagerEngagement(1, 2),
                        DAY,
                        new VolunteerCount(3, 2));
        assertThat(new MemberPublisher().publish(noted, RECORDED_AT))
                .contains(
                        Publication.toAll(new VolunteersCounted(DIVISION, 3, 2, DAY, 1, 2), null));
    }
}
