package org.essaim.incubator.division.read;

import module java.base;

import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What divisions come to: initiatives, use, managers (R08, R51). */
@Component
public class FigureBoard {

    private static final String FIGURES =
            """
            select a.division, m.operational, m.managers, m.managers_launching,
                   m.managers_at_demos, m.counted_on,
                   (select count(*) from initiative i
                     where i.division = a.division) as initiatives,
                   (select count(*) from initiative i
                     where i.division = a.division and i.stopped) as stopped,
                   (select count(distinct u.initiative) from generalization_measure u
                     where u.division = a.division and u.withdrawn_on is null) as used_products
              from unnest(?::text[]) as a (division)
              left join division_manager_engagement m on m.division = a.division
            """;

    private final JdbcClient jdbc;

    FigureBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each of these, by its id. */
    public Map<String, DivisionFigures> of(List<String> divisions) {
        return jdbc
                .sql(FIGURES)
                .param(divisions.toArray(String[]::new))
                .query(RecordMapper.of(DivisionFigures.class))
                .list()
                .stream()
                .collect(Collectors.toMap(DivisionFigures::division, Function.identity()));
    }

    /**
     * Whether a division can be admitted without passing over R06: the first waits for nobody, the
     * second for a used product of the first.
     */
    public boolean othersMayFollow() {
        return jdbc.sql(
                        """
                        select exists (select 1 from used_product)
                            or not exists (select 1 from division)
                        """)
                .query(Boolean.class)
                .single();
    }
}
