package org.essaim.reporting.opendata.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.Head;
import org.essaim.reporting.recount.read.UseReports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the files of two days are made from, without making them: the last fact and policy, which
 * judges earlier days too, the texts that are disclosed and redacted, the day by which clocks are
 * judged, and what describes the tables. It is asked before the rows are: a file may hold more than
 * its version says, never less.
 */
@Component
class FileVersion {

    private static final String TEXTS =
            "select count(*) || '.' || count(redacted_at) from free_text";

    /** A stream that claims less, or nothing yet, may still tell of that day. */
    private static final String ALL_READ =
            """
            select count(*) > 0 and coalesce(bool_and(watermark >= :end), false) from subscription
            """;

    private final FactTable facts;
    private final UseReports reports;
    private final JdbcClient jdbc;

    FileVersion(FactTable facts, UseReports reports, JdbcClient jdbc) {
        this.facts = facts;
        this.reports = reports;
        this.jdbc = jdbc;
    }

    /**
     * Another one where a file may have changed.
     *
     * @param description what the files are described by
     */
    String of(AsOf asOf, Object description) {
        Head head = facts.head();
        long last = asOf.isNow() ? head.seq() : facts.last(asOf);
        return "%x-%x-%x-%x-%s-%x"
                .formatted(
                        description.hashCode(),
                        head.table(),
                        last,
                        reports.lastPolicy(),
                        jdbc.sql(TEXTS).query(String.class).single(),
                        reports.day(asOf).toEpochDay());
    }

    /**
     * Whether no fact can come any more that was known by then: the day is over, and every stream
     * has been read up to its end. What was true on a day can always become known later.
     */
    boolean isFinal(AsOf asOf) {
        return asOf.knownOn() != null
                && jdbc.sql(ALL_READ)
                        .param(
                                "end",
                                BusinessDay.startOf(asOf.knownOn().plusDays(1))
                                        .atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single();
    }
}
