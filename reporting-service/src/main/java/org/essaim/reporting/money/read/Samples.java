package org.essaim.reporting.money.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What control drew by chance, with all that anybody needs to draw it again (R95). */
@Component
public class Samples {

    private static final String DRAWN =
            """
            select about as sample_id, division, true_on as drawn_on, from_on as spent_from,
                until_on as spent_to, number as drawn, delight as population, word as seed,
                other as fingerprint
              from fact where kind = 'SAMPLE_DRAWN' and true_on <= :trueOn and known_on <= :knownOn
             order by true_on desc, position desc limit :most
            """;

    private final JdbcClient jdbc;

    Samples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One draw.
     *
     * @param division whose expenses were drawn from; null for those of all
     * @param spentFrom the first day of spending that counts
     * @param drawn how many expenses
     * @param population from so many
     * @param seed those with the smallest SHA-256 of {@code <seed>:<expense>} were drawn
     * @param fingerprint SHA-256 over the ids of the population, a line each
     */
    public record Sample(
            UUID sampleId,
            String division,
            LocalDate drawnOn,
            LocalDate spentFrom,
            LocalDate spentTo,
            int drawn,
            int population,
            String seed,
            String fingerprint) {}

    /** The latest first. */
    public List<Sample> latest(AsOf asOf, int most) {
        return jdbc.sql(DRAWN)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("most", most)
                .query(Sample.class)
                .list();
    }
}
