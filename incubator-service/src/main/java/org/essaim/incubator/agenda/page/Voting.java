package org.essaim.incubator.agenda.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.SeatKind;
import org.essaim.incubator.agenda.read.Item;
import org.essaim.incubator.agenda.read.ItemDetails;
import org.essaim.incubator.agenda.read.VoteRow;
import org.essaim.incubator.board.read.Seating;

/**
 * How far a meeting is with an item, as a page says it (R02); the operation decides.
 *
 * @param meeting null where nobody has voted on it and none is today
 * @param seats of the meeting's day, each with what came from it
 * @param isOver whether the announced time is over
 */
record Voting(Item item, LocalDate meeting, List<SeatVote> seats, boolean isOver) {

    private static final String ABSTAINED = "ABSTAINED";

    /**
     * What came from one seat.
     *
     * @param holder who sits there
     * @param vote null as long as nothing came
     */
    record SeatVote(UUID seatId, String kind, String holder, VoteRow vote) {

        /** Whether somebody acted for the director. */
        public boolean isByDeputy() {
            return vote != null && !vote.person().equals(holder);
        }
    }

    /** Where it stands, and so what can be done about it. */
    enum Standing {
        NOT_BEGUN,
        OPEN,
        COUNTABLE,
        NOT_QUORATE,
        TIE,
        DECIDED
    }

    /**
     * @param board who sat on a day
     */
    static Voting of(
            ItemDetails details,
            LocalDate meeting,
            Function<LocalDate, Seating> board,
            Instant now) {
        Item item = details.item();
        if (meeting == null) {
            return new Voting(item, null, List.of(), false);
        }
        Map<UUID, VoteRow> votes = new LinkedHashMap<>();
        details.votes().stream()
                .filter(vote -> vote.meetingOn().equals(meeting))
                .forEach(vote -> votes.put(vote.seatId(), vote));
        List<SeatVote> seats = new ArrayList<>();
        board.apply(meeting)
                .seats()
                .forEach(
                        seat ->
                                seats.add(
                                        new SeatVote(
                                                seat.seatId(),
                                                seat.kind(),
                                                seat.holder(),
                                                votes.remove(seat.seatId()))));
        votes.values()
                .forEach(
                        vote ->
                                seats.add(
                                        new SeatVote(
                                                vote.seatId(), vote.seat(), vote.person(), vote)));
        return new Voting(item, meeting, seats, !now.isBefore(closing(item, meeting)));
    }

    /**
     * In which meeting it stands: the one that decided, else the last with a vote, else today's.
     */
    static LocalDate meetingOf(ItemDetails details, boolean meetsToday, LocalDate today) {
        return details.item().meetingOn() != null
                ? details.item().meetingOn()
                : details.votes().stream()
                        .map(VoteRow::meetingOn)
                        .max(Comparator.naturalOrder())
                        .orElse(meetsToday ? today : null);
    }

    /** From then on nobody votes on it in the meeting of that day. */
    static Instant closing(Item item, LocalDate day) {
        return item.closesAt() == null
                ? BusinessDay.startOf(day.plusDays(1))
                : day.atTime(item.closesAt()).atZone(BusinessDay.ZONE).toInstant();
    }

    /** Of which side nobody has voted: none, both, or the one. */
    public String missing() {
        boolean employees = hasVoteOf(SeatKind.EMPLOYEE_REPRESENTATIVE);
        boolean users = hasVoteOf(SeatKind.USER_REPRESENTATIVE);
        if (employees && users) {
            return "none";
        }
        return employees
                ? SeatKind.USER_REPRESENTATIVE.name()
                : users ? SeatKind.EMPLOYEE_REPRESENTATIVE.name() : "both";
    }

    public Standing standing() {
        if (item.outcome() != null) {
            return Standing.DECIDED;
        }
        if (meeting == null) {
            return Standing.NOT_BEGUN;
        }
        if (!isOver && waiting() > 0) {
            return Standing.OPEN;
        }
        if (!missing().equals("none")) {
            return Standing.NOT_QUORATE;
        }
        return count("YES") == count("NO") ? Standing.TIE : Standing.COUNTABLE;
    }

    /** From how many seats it is not known yet whether there is a vote. */
    public long waiting() {
        return seats.stream().filter(seat -> seat.vote() == null).count();
    }

    /** Whether it is not known yet whether there is a vote from that seat. */
    public boolean waitsFor(UUID seatId) {
        return seats.stream().anyMatch(seat -> seat.seatId().equals(seatId) && seat.vote() == null);
    }

    /** Whether its meeting cannot decide it any more. */
    boolean isStuck() {
        return Set.of(Standing.NOT_QUORATE, Standing.TIE).contains(standing());
    }

    public long voted() {
        return cast().count();
    }

    public long abstained() {
        return count(ABSTAINED);
    }

    /** How many said so: YES, NO or ABSTAINED. */
    public long count(String choice) {
        return votes().filter(vote -> vote.choice().equals(choice)).count();
    }

    /** Who voted, for as much as everybody may know before it is decided. */
    public List<String> voters() {
        return cast().map(VoteRow::person).toList();
    }

    public List<String> abstainers() {
        return votes().filter(vote -> vote.choice().equals(ABSTAINED))
                .map(VoteRow::person)
                .toList();
    }

    private boolean hasVoteOf(SeatKind side) {
        return cast().anyMatch(vote -> vote.seat().equals(side.name()));
    }

    private Stream<VoteRow> cast() {
        return votes().filter(vote -> !vote.choice().equals(ABSTAINED));
    }

    private Stream<VoteRow> votes() {
        return seats.stream().map(SeatVote::vote).filter(Objects::nonNull);
    }
}
