package org.essaim.micro.notice.read;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Circumstances;
import org.springframework.stereotype.Component;

/**
 * What waits for a person today. Only for themselves: whether somebody has voted is nobody else's
 * to know (R31).
 */
@Component
public record WaitingQuery(
        WaitingRows rows,
        DemoRows demos,
        BallotsToVoteOn ballots,
        AcceptancesAsked acceptances,
        Supplier<Circumstances> circumstances) {

    /** A demo waits from so many days before it is due on; calendars have it at once. */
    private static final int DEMO_DAYS = 7;

    /** What somebody can do something about now, the most urgent first. */
    public List<Notice> of(PersonId person) {
        Circumstances now = circumstances.get();
        LocalDate today = now.today();
        boolean volunteers = rows.volunteers(person);
        List<Notice> all = new ArrayList<>();
        rows.expenses(person, today, now.policy().warnings()).stream()
                .filter(clock -> clock.month() > 0)
                .forEach(all::add);
        all.addAll(demos.due(person, today, today.plusDays(DEMO_DAYS)));
        all.addAll(demos.planned(person, today));
        all.addAll(demos.cancelled(person, today));
        all.addAll(acceptances.of(person, volunteers));
        if (volunteers) {
            all.addAll(ballots.notVotedBy(person, today));
            all.addAll(rows.findings());
            all.addAll(rows.products());
        }
        return all.stream().sorted(Notice.BY_URGENCY).toList();
    }

    /**
     * What has a day of its own: clocks, ballots and demos, however far ahead. A ballot stays here
     * once one has voted: who looks over somebody's shoulder learns nothing of it (R31).
     */
    List<Notice> dated(PersonId person) {
        LocalDate today = circumstances.get().today();
        List<Notice> all = new ArrayList<>(rows.expenses(person, today, List.of()));
        all.addAll(demos.due(person, today, LocalDate.of(9999, 12, 31)));
        all.addAll(demos.planned(person, today));
        if (rows.volunteers(person)) {
            all.addAll(ballots.votedOnBy(person, today));
        }
        return all.stream().sorted(Notice.BY_URGENCY).toList();
    }
}
