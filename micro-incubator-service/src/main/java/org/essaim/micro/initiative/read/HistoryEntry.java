package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.PersonId;
import org.essaim.federation.text.ShownTexts;

/**
 * One thing that happened to an initiative, as answers show it: its names are those of the API and
 * stay when those of events change.
 *
 * @param what such as {@code expense-recorded}
 * @param recordedAt when it was recorded here
 * @param id by which it can be named, such as that of the expense; or null
 * @param on the business day on which it happened, or null
 * @param by who did it, opaque; or null
 * @param amount of money and time that it moved, or null
 * @param details what else is known of it, by name; a text is shown with its digest and whether it
 *     was redacted (R100)
 */
public record HistoryEntry(
        String what,
        Instant recordedAt,
        UUID id,
        LocalDate on,
        PersonId by,
        Amount amount,
        Map<String, Object> details) {

    public static HistoryEntry of(
            String what, Instant recordedAt, UUID id, LocalDate on, PersonId by) {
        return new HistoryEntry(what, recordedAt, id, on, by, null, Map.of());
    }

    /** What somebody wrote, as far as it still stands; null where nobody did (R100). */
    public String text(String name) {
        return details.get(name) instanceof ShownTexts.Text written ? written.text() : null;
    }

    public HistoryEntry amount(Amount moved) {
        return new HistoryEntry(what, recordedAt, id, on, by, moved, details);
    }

    /** With a detail, unless it is null or empty. */
    public HistoryEntry with(String name, Object value) {
        if (value == null || value instanceof Collection<?> many && many.isEmpty()) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new HistoryEntry(what, recordedAt, id, on, by, amount, more);
    }
}
