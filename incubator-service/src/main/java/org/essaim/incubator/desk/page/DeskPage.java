package org.essaim.incubator.desk.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.PolicyHistory;
import org.essaim.federation.directory.Names;
import org.essaim.federation.directory.ShownNames;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.incubator.desk.read.BoardNow;
import org.essaim.incubator.desk.read.ComingStops;
import org.essaim.incubator.desk.read.NextMeetings;
import org.essaim.incubator.desk.read.WorkQuery;
import org.essaim.incubator.desk.read.YearFigures;
import org.essaim.incubator.division.domain.DivisionHealth;
import org.essaim.incubator.division.read.DivisionNames;
import org.essaim.incubator.division.read.StreamBoard;
import org.essaim.incubator.division.read.StreamRow;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.language.Formats;
import org.essaim.web.language.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk: what waits for me by my role, and beside it how the federation does. */
@PageController
class DeskPage {

    private static final int DAYS = 60;
    private static final int MOST_STOPS = 10;
    private static final int MOST_DIVISIONS = 8;

    private final WorkQuery work;
    private final BoardNow boards;
    private final ComingStops stops;
    private final StreamBoard streams;
    private final NextMeetings meetings;
    private final YearFigures figures;
    private final Names names;
    private final DivisionNames divisions;
    private final Supplier<PolicyHistory> policies;
    private final Clock clock;

    DeskPage(
            WorkQuery work,
            BoardNow boards,
            ComingStops stops,
            StreamBoard streams,
            NextMeetings meetings,
            YearFigures figures,
            Names names,
            DivisionNames divisions,
            Supplier<PolicyHistory> policies,
            Clock clock) {
        this.work = work;
        this.boards = boards;
        this.stops = stops;
        this.streams = streams;
        this.meetings = meetings;
        this.figures = figures;
        this.names = names;
        this.divisions = divisions;
        this.policies = policies;
        this.clock = clock;
    }

    /** The first page. */
    @Members
    @GetMapping("/")
    String desk(Caller caller, Locale language, Model model) {
        LocalDate today = BusinessDay.of(clock.instant());
        BoardState board = boards.state();
        ShownNames shown = new ShownNames(names);
        DeskItem.Shown in =
                new DeskItem.Shown(
                        today, new Formats(language), new Sentences(language), shown, divisions);
        model.addAttribute(
                "groups",
                DeskGroup.of(work.of(caller).stream().map(it -> new DeskItem(it, in)).toList()));
        model.addAttribute("part", boards.part(board, caller, today).orElse(null));
        model.addAttribute("names", shown);
        beside(board, today, model);
        return "desk/desk";
    }

    private void beside(BoardState board, LocalDate today, Model model) {
        LocalDate last = today.plusDays(DAYS);
        model.addAttribute("stops", stops.until(last, MOST_STOPS));
        model.addAttribute("allStops", stops.count(last));
        divisions(model);
        model.addAttribute("silence", policies.get().on(today).silenceDays());
        model.addAttribute("meeting", meetings.next(board, today).orElse(null));
        model.addAttribute("today", today);
        model.addAttribute("used", figures.used(today));
        YearFigures.Effect effect = figures.effect(clock.instant());
        model.addAttribute("effect", effect);
        model.addAttribute("half", Took.of(effect.p50Ms()));
        model.addAttribute("longest", Took.of(effect.maxMs()));
    }

    private void divisions(Model model) {
        List<StreamRow> all = streams.all();
        Map<DivisionHealth, Long> healths =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        StreamRow::health, TreeMap::new, Collectors.counting()));
        model.addAttribute("healths", healths);
        model.addAttribute(
                "divisions",
                all.stream()
                        .sorted(Comparator.comparing(StreamRow::order))
                        .limit(MOST_DIVISIONS)
                        .toList());
    }
}
