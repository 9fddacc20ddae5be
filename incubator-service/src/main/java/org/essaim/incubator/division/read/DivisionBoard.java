package org.essaim.incubator.division.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The divisions of the federation, ranked by their dissatisfaction (R07). */
@Component
@ProcessingGroup("divisions")
public class DivisionBoard {

    /** Who is as dissatisfied has the same rank. */
    private static final String RANKING =
            """
            select d.*, s.text as source, o.text as override
              from (select rank() over (order by dissatisfaction desc)::int as rank, all_of.*
                      from division all_of) d
              left join shown_text s on s.stream = :own and s.digest = d.source_digest
              left join shown_text o on o.stream = :own and o.digest = d.override_digest
            """;

    private static final List<String> BY_RANK =
            List.of("(-d.dissatisfaction)", "d.division collate \"C\"");

    private final JdbcClient jdbc;

    DivisionBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static Projection divisionTables() {
        return Projection.of("divisions", "division", "used_product");
    }

    @EventHandler
    void on(FederationEvent.Admitted event) {
        jdbc.sql("insert into division values (?, ?, ?, ?, ?, ?, ?)")
                .param(event.division().value())
                .param(DivisionStream.of(event.division()))
                .param(event.dissatisfaction())
                .param(event.source().digest())
                .param(event.override() == null ? null : event.override().digest())
                .param(event.admittedOn())
                .param(event.madeUp().toArray(String[]::new))
                .update();
    }

    @EventHandler
    void on(FederationEvent.UsedProductSeen event) {
        jdbc.sql("insert into used_product values (?, ?, ?, ?)")
                .param(event.division().value())
                .param(event.initiative().value())
                .param(event.evidenceId())
                .param(event.measuredOn())
                .update();
    }

    /** The most dissatisfied first. */
    List<DivisionRow> ranking(PageRequest part) {
        return KeysetQuery.of(RANKING)
                .after(BY_RANK, part.afterRow(key -> List.of((int) key.number(0), key.text(1))))
                .in(jdbc, BY_RANK, part.most())
                .param("own", DivisionStream.CENTRE)
                .query(DivisionBoard::row)
                .list();
    }

    /** With its rank among all. */
    Optional<DivisionRow> of(DivisionId division) {
        return jdbc.sql(RANKING + " where d.division = :division")
                .param("own", DivisionStream.CENTRE)
                .param("division", division.value())
                .query(DivisionBoard::row)
                .optional();
    }

    static String key(DivisionRow row) {
        return SortKey.of(-row.dissatisfaction(), row.division());
    }

    /**
     * Whether the first used product is known, so that no further one needs to be recorded (R06).
     */
    public boolean hasUsedProduct() {
        return jdbc.sql("select exists (select 1 from used_product)").query(Boolean.class).single();
    }

    private static DivisionRow row(ResultSet row, int number) throws SQLException {
        return new DivisionRow(
                row.getInt("rank"),
                row.getString("division"),
                row.getInt("dissatisfaction"),
                row.getString("source"),
                row.getString("source_digest"),
                row.getString("override"),
                row.getString("override_digest"),
                row.getObject("admitted_on", LocalDate.class),
                row.getString("stream"),
                List.of((String[]) row.getArray("made_up").getArray()));
    }
}
