package org.essaim.incubator.notice.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.PersonId;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.incubator.desk.read.BoardNow;
import org.essaim.incubator.desk.read.WorkQuery;
import org.essaim.incubator.division.read.DivisionNames;
import org.essaim.incubator.search.read.NewSearchResults;
import org.essaim.pages.notice.CalendarDay;
import org.essaim.pages.notice.Language;
import org.essaim.pages.notice.NoticeLine;
import org.essaim.pages.notice.NoticeSource;
import org.essaim.web.identity.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the centre says to people by mail and in their calendars: what waits at their desk, what is
 * new in searches that they saved, when the board meets (R01, R02, R63). Nothing is said to whoever
 * was not here for long, as roles may have ended meanwhile.
 */
@Component
record CentreNotices(
        LastCallers last,
        WorkQuery work,
        NewSearchResults searches,
        BoardNow boards,
        JdbcClient jdbc,
        Clock clock)
        implements NoticeSource {

    @Override
    public List<NoticeLine> waiting(PersonId person, Language language) {
        return last.of(person).map(caller -> waiting(caller, language)).orElse(List.of());
    }

    private List<NoticeLine> waiting(Caller caller, Language language) {
        WorkWords words = words(language);
        Stream<NoticeLine> meetings = meetings(caller).map(words::line);
        Stream<NoticeLine> waits =
                work.of(caller).stream().map(words::line).flatMap(Optional::stream);
        Stream<NoticeLine> found =
                searches.of(caller.person()).stream()
                        .filter(search -> search.newResults() > 0)
                        .map(words::line);
        return Stream.of(meetings, waits, found).flatMap(Function.identity()).toList();
    }

    /** A vote is in no calendar: who looks over somebody's shoulder would see that it is cast. */
    @Override
    public List<CalendarDay> days(PersonId person, Language language) {
        return last.of(person).map(caller -> days(caller, language)).orElse(List.of());
    }

    private List<CalendarDay> days(Caller caller, Language language) {
        WorkWords words = words(language);
        Stream<CalendarDay> meetings = meetings(caller).map(words::day);
        Stream<CalendarDay> due =
                work.of(caller).stream().map(words::day).flatMap(Optional::stream);
        return Stream.concat(meetings, due)
                .sorted(Comparator.comparing(CalendarDay::on).thenComparing(CalendarDay::key))
                .toList();
    }

    private WorkWords words(Language language) {
        return new WorkWords(language, new DivisionNames(jdbc)::of);
    }

    /** Of today and later, of whoever sits on the board then or acts for the director. */
    private Stream<LocalDate> meetings(Caller caller) {
        BoardState board = boards.state();
        LocalDate today = BusinessDay.of(clock.instant());
        return board.meetings().stream()
                .filter(day -> !day.isBefore(today))
                .filter(day -> boards.part(board, caller, day).isPresent())
                .sorted();
    }

    @Override
    public void askedBy(Caller caller) {
        last.keep(caller);
    }

    @Override
    public void endedBy(PersonId person) {
        last.forget(person);
    }

    @Override
    public Optional<LocalDate> lastDay(PersonId person) {
        return last.lastDay(person);
    }
}
