package org.essaim.reporting.money.read;

import java.util.List;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What control found after the fact, counted (R95, R96): figures alone, and no text. */
@Component
public class Findings {

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By division, those without a finding left out. */
    public List<FindingRow> rows(AsOf asOf) {
        return jdbc.sql(
                        """
                        select division,
                            count(*) filter (where kind = 'FINDING_OPENED') as opened,
                            count(distinct about) filter (where kind = 'FINDING_ANSWERED')
                                as answered,
                            count(*) filter (where word = 'EXPLAINED') as explained,
                            count(*) filter (where word = 'UPHELD') as upheld,
                            count(*) filter (where word = 'WITHDRAWN') as withdrawn
                          from fact
                         where kind in ('FINDING_OPENED', 'FINDING_ANSWERED', 'FINDING_CLOSED')
                           and true_on <= :trueOn and known_on <= :knownOn
                         group by division order by division
                        """)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .query(FindingRow.class)
                .list();
    }
}
