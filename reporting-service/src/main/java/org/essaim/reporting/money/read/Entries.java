package org.essaim.reporting.money.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.web.PageRequest;
import org.springframework.stereotype.Component;

/** The movements behind every sum, down to the expense (R12, R13). */
@Component
public class Entries {

    private static final String OF_DIVISION =
            """
             and division = :division and (:year = 0 or year = :year)
               and (:kinds = '' or kind = any(string_to_array(:kinds, ',')))
               and (true_on, stream, position) > (:key0, :key1, :key2)
             order by true_on, stream, position limit :most
            """;

    private static final String ONE = " and f.stream = :stream and f.position = :position limit 1";

    private static final String LABELS =
            """
            select stream, position, text_of(stream, payload ->> 'label') as label from facts
             where kind = 'SPENT' and (stream, position) in
                (select * from unnest(:streams::text[], :positions::bigint[]))
            """;

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private final FactTable facts;

    Entries(FactTable facts) {
        this.facts = facts;
    }

    /**
     * The movements of a division, by day.
     *
     * @param year 0 means all
     * @param kinds of {@link Entry}, one or several with commas; empty means all
     */
    public List<Entry> of(AsOf asOf, String division, int year, String kinds, PageRequest request) {
        return Entry.all(facts)
                .part(
                        asOf,
                        OF_DIVISION,
                        Map.of("division", division, "year", year, "kinds", kinds),
                        request,
                        BEFORE_ALL,
                        "",
                        0L);
    }

    private record Label(String stream, long position, String label) {}

    /** One movement by its place in its stream, if it had taken place by then. */
    public Optional<Entry> one(AsOf asOf, String stream, long position) {
        return Entry.all(facts)
                .list(asOf, ONE, Map.of("stream", stream, "position", position))
                .stream()
                .findFirst();
    }

    /** What expenses were for, by the key of their entries, as far as that text stands (R100). */
    public Map<String, String> labels(AsOf asOf, List<Entry> entries) {
        Map<String, String> labels = new HashMap<>();
        List<Label> found =
                facts.ask(asOf, LABELS)
                        .param(
                                "streams",
                                entries.stream().map(Entry::stream).toArray(String[]::new))
                        .param(
                                "positions",
                                entries.stream().map(Entry::position).toArray(Long[]::new))
                        .query(Label.class)
                        .list();
        for (Label each : found) {
            entries.stream()
                    .filter(entry -> entry.position() == each.position())
                    .filter(entry -> entry.stream().equals(each.stream()))
                    .filter(_ -> each.label() != null)
                    .forEach(entry -> labels.put(entry.key(), each.label()));
        }
        return labels;
    }
}
