package org.essaim.reporting.site.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.stereotype.Component;

/**
 * Which initiatives have a page, some thousands at a time, and when something was last recorded:
 * for those who read the whole site.
 */
@Component
public class LaunchedInitiatives {

    private static final String SOME =
            """
            select division, initiative, (select max(known_on) from facts later
                where later.division = l.division and later.initiative = l.initiative)
                as recorded_on
              from facts l where kind = 'LAUNCHED'
             order by division, initiative limit :most offset :before
            """;

    private static final String OF_DIVISIONS =
            """
            select coalesce(division, '') as division, max(known_on) as recorded_on
              from facts group by 1
            """;

    private final FactTable facts;

    LaunchedInitiatives(FactTable facts) {
        this.facts = facts;
    }

    /**
     * Where one is found.
     *
     * @param division its slug
     * @param recordedOn the last day on which something was recorded about it
     */
    public record Name(String division, String initiative, LocalDate recordedOn) {}

    /** The last day on which something was recorded about a division, empty for the centre. */
    private record Recorded(String division, LocalDate recordedOn) {}

    /** How many there are now. */
    public long count() {
        return facts.count(AsOf.NOW, FactKind.LAUNCHED, null);
    }

    /** The last day on which something was recorded, by division; empty for the centre. */
    public Map<String, LocalDate> recordedOn() {
        return facts.ask(AsOf.NOW, OF_DIVISIONS).query(Recorded.class).list().stream()
                .collect(Collectors.toMap(Recorded::division, Recorded::recordedOn));
    }

    /**
     * By division and name.
     *
     * @param before how many are left out
     * @param most how many are given at most
     */
    public List<Name> some(long before, int most) {
        return facts.ask(AsOf.NOW, SOME)
                .param("before", before)
                .param("most", most)
                .query(Name.class)
                .list();
    }
}
