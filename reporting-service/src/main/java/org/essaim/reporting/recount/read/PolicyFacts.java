package org.essaim.reporting.recount.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.recount.domain.Rules;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the policy, as they were told (R99). */
@Component
class PolicyFacts {

    private static final String VERSIONS =
            """
            select true_on, other from fact where kind = 'POLICY_PUBLISHED'
               and known_on <= :knownOn order by number desc, seq desc
            """;

    private final JdbcClient jdbc;

    PolicyFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Version(LocalDate effectiveOn, Parameters values) {}

    /** Of the versions that are effective by a day the highest, and before any the founding one. */
    Rules rules(AsOf asOf) {
        List<Version> versions =
                jdbc.sql(VERSIONS)
                        .param("knownOn", asOf.lastKnown())
                        .query(
                                (row, _) ->
                                        new Version(
                                                row.getObject(1, LocalDate.class),
                                                parameters(row.getString(2))))
                        .list();
        return day ->
                versions.stream()
                        .filter(version -> !version.effectiveOn().isAfter(day))
                        .map(Version::values)
                        .findFirst()
                        .orElse(Parameters.FOUNDING);
    }

    /** Whether a version was told after a head. */
    boolean anyAfter(long head) {
        return jdbc.sql(
                        """
                        select exists (select 1 from fact
                             where kind = 'POLICY_PUBLISHED' and seq > :head)
                        """)
                .param("head", head)
                .query(Boolean.class)
                .single();
    }

    private static Parameters parameters(String values) {
        String[] each = values.split(" ");
        return new Parameters(
                Parameters.MONTHS,
                Integer.parseInt(each[0]),
                Integer.parseInt(each[1]),
                Integer.parseInt(each[2]),
                Integer.parseInt(each[3]),
                null,
                null);
    }
}
