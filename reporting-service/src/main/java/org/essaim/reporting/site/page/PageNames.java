package org.essaim.reporting.site.page;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.OfDivision;
import org.essaim.reporting.initiative.read.InitiativeNames;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.springframework.context.MessageSource;

/** What divisions and initiatives are called on one page; their ids stand in addresses alone. */
public final class PageNames {

    private final UnaryOperator<String> divisions;
    private final InitiativeNames initiatives;
    private final AsOf asOf;
    private final MessageSource messages;
    private final Locale locale;
    private final Map<InitiativeKey, Optional<String>> titles = new HashMap<>();

    PageNames(
            UnaryOperator<String> divisions,
            InitiativeNames initiatives,
            AsOf asOf,
            MessageSource messages,
            Locale locale) {
        this.divisions = divisions;
        this.initiatives = initiatives;
        this.asOf = asOf;
        this.messages = messages;
        this.locale = locale;
    }

    /** The name of a division; null for none. */
    public String division(String id) {
        return id == null ? null : divisions.apply(id);
    }

    /** Rows in the order in which a reader looks for their divisions; those without one last. */
    public <T extends OfDivision> List<T> byDivision(Collection<T> rows) {
        return rows.stream()
                .sorted(
                        Comparator.comparing(
                                row -> division(row.division()),
                                Comparator.nullsLast(Collator.getInstance(locale))))
                .toList();
    }

    /** Asks once for all titles that rows of the page are about. */
    public <T> void load(
            Collection<T> rows, Function<T, String> division, Function<T, String> initiative) {
        List<InitiativeKey> keys =
                rows.stream()
                        .filter(row -> division.apply(row) != null && initiative.apply(row) != null)
                        .map(row -> new InitiativeKey(division.apply(row), initiative.apply(row)))
                        .filter(key -> !titles.containsKey(key))
                        .distinct()
                        .toList();
        if (!keys.isEmpty()) {
            Map<InitiativeKey, String> found = initiatives.titles(asOf, keys);
            keys.forEach(key -> titles.put(key, Optional.ofNullable(found.get(key))));
        }
    }

    /** The title of an initiative, or that it has none. */
    public String initiative(String division, String id) {
        return title(division, id).orElseGet(() -> untitled(id));
    }

    /** Whether its owner gave it a title, in the language of the division. */
    public boolean isTitled(String division, String id) {
        return title(division, id).isPresent();
    }

    private Optional<String> title(String division, String id) {
        InitiativeKey key = new InitiativeKey(division, id);
        load(List.of(key), InitiativeKey::division, InitiativeKey::initiative);
        return titles.get(key);
    }

    /**
     * The title of what was adopted, which the division that adopted it names by its id alone.
     *
     * @param proposal to that division
     */
    String origin(String division, UUID proposal, String id) {
        return originTitle(division, proposal).orElseGet(() -> untitled(id));
    }

    /** The same, empty where it has none. */
    Optional<String> originTitle(String division, UUID proposal) {
        return initiatives
                .origin(asOf, division, proposal)
                .flatMap(key -> title(key.division(), key.initiative()));
    }

    private String untitled(String id) {
        return messages.getMessage("initiative.untitled", new Object[] {id}, locale);
    }
}
