package org.essaim.reporting.site.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.stereotype.Component;

/** Which initiatives have a page, some thousands at a time: for those who read the whole site. */
@Component
public class LaunchedInitiatives {

    private static final String SOME =
            """
            select division, initiative from facts where kind = 'LAUNCHED'
             order by division, initiative limit :most offset :before
            """;

    private final FactTable facts;

    LaunchedInitiatives(FactTable facts) {
        this.facts = facts;
    }

    /**
     * Where one is found.
     *
     * @param division its slug
     */
    public record Name(String division, String initiative) {}

    /** How many there are now. */
    public long count() {
        return facts.count(AsOf.NOW, FactKind.LAUNCHED, null);
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
