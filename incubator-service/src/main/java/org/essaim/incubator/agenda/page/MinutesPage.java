package org.essaim.incubator.agenda.page;

import module java.base;

import org.essaim.incubator.agenda.read.VoteRow;
import org.essaim.incubator.board.read.BoardQueries;
import org.essaim.incubator.board.read.Meeting;
import org.essaim.incubator.board.read.Seating;
import org.essaim.incubator.generalization.read.CaseDetails;
import org.essaim.incubator.generalization.read.CaseQueries;
import org.essaim.pages.PageController;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The minutes of a meeting, from what is recorded: nobody types them again (R02). */
@PageController
class MinutesPage {

    private final Agenda agenda;
    private final BoardQueries board;
    private final CaseQueries cases;

    MinutesPage(Agenda agenda, BoardQueries board, CaseQueries cases) {
        this.agenda = agenda;
        this.board = board;
        this.cases = cases;
    }

    /**
     * Somebody who sat there.
     *
     * @param voted on how many items there was a vote from that seat
     * @param abstained on how many there was none, as they said
     * @param deputy who acted for the director, or null
     */
    record Present(String kind, String holder, long voted, long abstained, String deputy) {}

    /** An item, and where its case was offered, or null. */
    record Minute(Agenda.Card card, CaseDetails about) {}

    /** To be read, and to be printed; before the meeting it is the agenda. */
    @Members
    @GetMapping("/board/meetings/{on}")
    String minutes(@PathVariable LocalDate on, Model model) {
        Meeting meeting =
                board.meeting(on).orElseThrow(() -> new NotFoundException(Meeting.class, on));
        List<Agenda.Card> voted = agenda.of(on);
        agenda.fill(model);
        model.addAttribute("meeting", meeting);
        model.addAttribute("seating", board.on(on));
        model.addAttribute("present", present(board.on(on), voted));
        model.addAttribute("minutes", voted.stream().map(this::minute).toList());
        model.addAttribute(
                "coming",
                on.isBefore(agenda.today())
                        ? List.of()
                        : agenda.open().stream()
                                .filter(
                                        each ->
                                                !on.equals(each.voting().meeting())
                                                        || each.voting().voted()
                                                                        + each.voting().abstained()
                                                                == 0)
                                .toList());
        return "agenda/minutes";
    }

    private Minute minute(Agenda.Card card) {
        UUID caseId = card.item().caseId();
        return new Minute(card, caseId == null ? null : cases.details(caseId).orElse(null));
    }

    private static List<Present> present(Seating seating, List<Agenda.Card> voted) {
        return seating.seats().stream()
                .map(
                        seat -> {
                            List<VoteRow> from =
                                    voted.stream()
                                            .flatMap(card -> card.voting().seats().stream())
                                            .map(Voting.SeatVote::vote)
                                            .filter(Objects::nonNull)
                                            .filter(vote -> vote.seatId().equals(seat.seatId()))
                                            .toList();
                            long abstained =
                                    from.stream()
                                            .filter(vote -> vote.choice().equals("ABSTAINED"))
                                            .count();
                            return new Present(
                                    seat.kind(),
                                    seat.holder(),
                                    from.size() - abstained,
                                    abstained,
                                    from.stream()
                                            .map(VoteRow::person)
                                            .filter(person -> !person.equals(seat.holder()))
                                            .findFirst()
                                            .orElse(null));
                        })
                .toList();
    }
}
