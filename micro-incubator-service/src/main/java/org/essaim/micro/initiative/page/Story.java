package org.essaim.micro.initiative.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.PersonId;
import org.essaim.federation.directory.ShownNames;
import org.essaim.micro.initiative.read.HistoryEntry;
import org.essaim.web.language.Formats;
import org.springframework.context.MessageSource;

/** What happened, in plain words: a sentence an entry under {@code story.} and its kind. */
final class Story {

    private static final Set<String> GOOD =
            Set.of(
                    "usage-recorded",
                    "usage-confirmed",
                    "integrated",
                    "funding-reinstated",
                    "round-granted",
                    "demo-held");
    private static final Set<String> WARM =
            Set.of("expense-recorded", "paused", "obstacle-met", "flagged", "demo-missed");
    private static final Set<String> BAD = Set.of("funding-stopped", "usage-withdrawn", "closed");

    /** What is said in the words of a constant, the first that there is. */
    private static final List<String> WORDS =
            List.of("stage", "point", "flag", "cause", "role", "level", "kind");

    /** What somebody wrote, as far as it still stands (R100). */
    private static final List<String> WRITTEN =
            List.of(
                    "label",
                    "reason",
                    "note",
                    "what",
                    "answer",
                    "into",
                    "acceptedBy",
                    "trial",
                    "tried",
                    "learnt",
                    "pilotUsers",
                    "seenAt",
                    "after");

    private final MessageSource texts;
    private final Locale language;
    private final Formats formats;
    private final Figures figures;
    private final ShownNames names;
    private final PersonId reader;

    Story(MessageSource texts, Locale language, ShownNames names, PersonId reader) {
        this.texts = texts;
        this.language = language;
        this.formats = new Formats(language);
        this.figures = new Figures(texts, language);
        this.names = names;
        this.reader = reader;
    }

    /**
     * One thing that happened.
     *
     * @param look how its mark looks: good, warm, bad or none
     * @param more what somebody wrote about it, or null
     * @param by who did it, as the reader knows them, or null
     */
    public record Line(String look, String title, String more, LocalDate on, String by) {}

    List<Line> of(List<HistoryEntry> history) {
        return history.stream().map(this::line).toList();
    }

    private Line line(HistoryEntry entry) {
        Map<String, Object> details = entry.details();
        Object[] facts = {
            figures.amount(entry.amount() == null ? Amount.NOTHING : entry.amount()),
            word(details),
            name(person(details)),
            details.getOrDefault("users", details.getOrDefault("months", 0)),
            details.get("useBy") instanceof LocalDate day
                    ? formats.day(day)
                    : details.get("term") instanceof LocalDate term ? formats.day(term) : ""
        };
        return new Line(
                look(entry.what()),
                texts.getMessage("story." + entry.what(), facts, say("story.other"), language),
                written(entry),
                entry.on() == null ? BusinessDay.of(entry.recordedAt()) : entry.on(),
                entry.by() == null ? null : name(entry.by()));
    }

    private static String look(String what) {
        return GOOD.contains(what)
                ? "good"
                : WARM.contains(what) ? "warm" : BAD.contains(what) ? "bad" : "";
    }

    private String word(Map<String, Object> details) {
        return WORDS.stream()
                .map(details::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(one -> say("story.word." + one))
                .orElse("");
    }

    private static PersonId person(Map<String, Object> details) {
        return Stream.of("member", "to")
                .map(details::get)
                .filter(PersonId.class::isInstance)
                .map(PersonId.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static String written(HistoryEntry entry) {
        List<String> shown = WRITTEN.stream().map(entry::text).filter(Objects::nonNull).toList();
        return shown.isEmpty() ? null : String.join(" – ", shown);
    }

    private String name(PersonId person) {
        if (person == null) {
            return say("mine.somebody");
        }
        return person.equals(reader)
                ? say("mine.you")
                : Objects.requireNonNullElseGet(names.of(person), () -> say("mine.somebody"));
    }

    private String say(String key) {
        return texts.getMessage(key, null, "", language);
    }
}
