package org.essaim.incubator.agenda.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.incubator.agenda.read.AgendaQueries;
import org.essaim.incubator.agenda.read.Item;
import org.essaim.incubator.agenda.read.ItemDetails;
import org.essaim.incubator.board.read.BoardQueries;
import org.essaim.incubator.board.read.Seating;
import org.essaim.incubator.initiative.read.InitiativeTitles;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a session have in common: items with their names, and how far they are. */
@Component
record Agenda(AgendaQueries agenda, BoardQueries board, InitiativeTitles titles, Clock clock) {

    /**
     * An item as a page shows it.
     *
     * @param title of the initiative that it is about, or null
     */
    record Card(Voting voting, String title) {

        public Item item() {
            return voting.item();
        }
    }

    /** What waits for a decision. */
    List<Card> open() {
        return agenda.open().stream().map(this::card).toList();
    }

    /** What the meeting of that day voted on or decided. */
    List<Card> of(LocalDate meeting) {
        return agenda.of(meeting).stream().map(each -> card(each, meeting)).toList();
    }

    Optional<ItemDetails> item(UUID itemId) {
        return agenda.item(itemId);
    }

    /** Where the last meeting could decide nothing, today's votes again. */
    Card card(ItemDetails details) {
        boolean meets = meets(today());
        Card last = card(details, Voting.meetingOf(details, meets, today()));
        return meets && last.voting().isStuck() && last.voting().isOver()
                ? card(details, today())
                : last;
    }

    private Card card(ItemDetails details, LocalDate meeting) {
        return new Card(
                Voting.of(details, meeting, board::on, clock.instant()), title(details.item()));
    }

    private String title(Item item) {
        return item.initiative() == null ? null : titles.of(item.division(), item.initiative());
    }

    boolean meets(LocalDate day) {
        return board.meeting(day).isPresent();
    }

    Seating seating(LocalDate day) {
        return board.on(day);
    }

    LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    void fill(Model model) {
        model.addAttribute("today", today());
    }
}
