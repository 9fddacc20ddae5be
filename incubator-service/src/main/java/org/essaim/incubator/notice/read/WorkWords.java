package org.essaim.incubator.notice.read;

import module java.base;

import org.essaim.incubator.desk.read.WorkItem;
import org.essaim.incubator.search.read.SavedSearch;
import org.essaim.pages.notice.CalendarDay;
import org.essaim.pages.notice.Language;
import org.essaim.pages.notice.NoticeLine;
import org.essaim.web.language.Sentences;

/**
 * What is said in mails and calendars of what waits at the centre. It leaves the service and can be
 * redacted no more (R100): of free texts it holds titles alone, and nobody's name; what a search is
 * called is its owner's word and may hold one.
 */
final class WorkWords {

    private final Sentences in;
    private final UnaryOperator<String> divisions;

    /**
     * @param divisions what a division is called, by its id
     */
    WorkWords(Language language, UnaryOperator<String> divisions) {
        this.in = new Sentences(language.locale());
        this.divisions = divisions;
    }

    /** Empty where a mail says nothing of it. */
    Optional<NoticeLine> line(WorkItem item) {
        return WorkSentence.of(item)
                .map(
                        sentence ->
                                new NoticeLine(
                                        item.key(),
                                        item.getClass().getSimpleName(),
                                        item.since(),
                                        said(sentence)));
    }

    /** With new results; again once its owner has looked. */
    NoticeLine line(SavedSearch search) {
        return new NoticeLine(
                "search:%s:%d".formatted(search.id(), search.seen()),
                "SavedSearch",
                search.savedOn(),
                said(
                        WorkWord.SAVED_SEARCH,
                        Map.of("count", search.newResults(), "on", search.savedOn())));
    }

    /** A meeting of the board. */
    NoticeLine line(LocalDate meeting) {
        return new NoticeLine(
                "called:" + meeting,
                "BoardMeeting",
                meeting,
                said(WorkWord.BOARD_MEETING, Map.of("on", meeting)));
    }

    /** A meeting of the board. */
    CalendarDay day(LocalDate meeting) {
        return CalendarDay.whole(
                "meeting:" + meeting, meeting, meeting, said(WorkWord.DAY_BOARD_MEETING, Map.of()));
    }

    /** Empty for what has no last day of its own. */
    Optional<CalendarDay> day(WorkItem item) {
        return WorkSentence.of(item)
                .flatMap(WorkSentence::day)
                .map(
                        sentence ->
                                CalendarDay.whole(
                                        item.key(),
                                        Objects.requireNonNullElse(item.since(), item.by()),
                                        item.by(),
                                        said(sentence)));
    }

    private String said(WorkSentence sentence) {
        Map<String, Object> facts = new HashMap<>(sentence.facts());
        facts.computeIfPresent(
                WorkSentence.DIVISION, (_, division) -> divisions.apply((String) division));
        return said(sentence.word(), facts);
    }

    private String said(WorkWord word, Map<String, Object> facts) {
        return in.of(WorkWord.class, "WorkWord." + word, facts);
    }
}
