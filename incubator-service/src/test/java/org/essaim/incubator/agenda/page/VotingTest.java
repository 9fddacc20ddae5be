package org.essaim.incubator.agenda.page;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.NamedUuid;
import org.essaim.contract.SeatKind;
import org.essaim.incubator.agenda.page.Voting.Standing;
import org.essaim.incubator.agenda.read.Item;
import org.essaim.incubator.agenda.read.ItemDetails;
import org.essaim.incubator.agenda.read.VoteRow;
import org.essaim.incubator.board.read.Seat;
import org.essaim.incubator.board.read.Seating;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What a page says of a vote is what the board may do about it (R02). */
@Rule("R02")
class VotingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final Instant BEFORE = Instant.parse("2026-03-02T16:29:59Z");
    private static final Instant CLOSING = Instant.parse("2026-03-02T16:30:00Z");
    private static final Map<String, SeatKind> SEATS =
            Map.of(
                    "ada", SeatKind.DIRECTOR,
                    "eva", SeatKind.EMPLOYEE_REPRESENTATIVE,
                    "uma", SeatKind.USER_REPRESENTATIVE);

    @Test
    void it_is_open_until_everybody_is_known_or_the_announced_time_is_over() {
        assertThat(voting(BEFORE).standing()).isEqualTo(Standing.OPEN);
        assertThat(voting(BEFORE).missing()).isEqualTo("both");
        Voting open = voting(BEFORE, "eva YES", "uma YES");
        assertThat(open.standing()).isEqualTo(Standing.OPEN);
        assertThat(open.missing()).isEqualTo("none");
        assertThat(open.waitsFor(seat("ada"))).isTrue();
        assertThat(open.waitsFor(seat("eva"))).isFalse();
        assertThat(voting(BEFORE, "eva YES", "uma YES", "ada ABSTAINED").standing())
                .isEqualTo(Standing.COUNTABLE);
        assertThat(voting(CLOSING, "eva YES", "uma YES").standing()).isEqualTo(Standing.COUNTABLE);
    }

    @Test
    void an_abstention_is_no_vote_and_a_side_without_one_decides_nothing() {
        Voting voting = voting(CLOSING, "eva YES", "uma ABSTAINED", "ada YES");
        assertThat(voting.missing()).isEqualTo("USER_REPRESENTATIVE");
        assertThat(voting.standing()).isEqualTo(Standing.NOT_QUORATE);
        assertThat(voting.isStuck()).isTrue();
        assertThat(voting.voters()).containsExactlyInAnyOrder("eva", "ada");
        assertThat(voting.abstainers()).containsExactly("uma");
        assertThat(voting(CLOSING, "uma NO").missing()).isEqualTo("EMPLOYEE_REPRESENTATIVE");
    }

    @Test
    void as_many_for_as_against_is_a_tie() {
        assertThat(voting(CLOSING, "eva YES", "uma NO").standing()).isEqualTo(Standing.TIE);
    }

    @Test
    void without_a_meeting_nothing_has_begun() {
        ItemDetails item = new ItemDetails(item(), List.of());
        assertThat(Voting.meetingOf(item, false, DAY)).isNull();
        assertThat(Voting.meetingOf(item, true, DAY)).isEqualTo(DAY);
        assertThat(Voting.of(item, null, VotingTest::board, BEFORE).standing())
                .isEqualTo(Standing.NOT_BEGUN);
    }

    private static Voting voting(Instant now, String... votes) {
        List<VoteRow> rows =
                Stream.of(votes).map(each -> each.split(" ")).map(VotingTest::row).toList();
        return Voting.of(new ItemDetails(item(), rows), DAY, VotingTest::board, now);
    }

    private static VoteRow row(String... vote) {
        return new VoteRow(
                vote[0],
                seat(vote[0]),
                SEATS.get(vote[0]).name(),
                vote[1],
                DAY,
                BEFORE.atOffset(ZoneOffset.UTC));
    }

    private static Seating board(LocalDate day) {
        return new Seating(
                day,
                SEATS.keySet().stream()
                        .sorted()
                        .map(each -> new Seat(seat(each), each, SEATS.get(each).name(), day, null))
                        .toList(),
                List.of());
    }

    private static UUID seat(String person) {
        return NamedUuid.of("test", "seat", person);
    }

    private static Item item() {
        return new Item(
                seat("item"),
                "QUESTION",
                null,
                null,
                null,
                "?",
                "d",
                "eva",
                DAY,
                CLOSES,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
