package org.essaim.incubator.stopping.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.runtime.ContractJson;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Explains one stop: everything that it was based on, and what became of it. */
@Component
public class StopDetailsQuery {

    private final JdbcClient jdbc;

    StopDetailsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where no stop has that id. */
    public Optional<StopDetails> of(UUID stopId) {
        return jdbc.sql("select * from stop where stop_id = ?")
                .param(stopId)
                .query(StopDetailsQuery::explained)
                .optional();
    }

    private static StopDetails explained(ResultSet row, int number) throws SQLException {
        return StopDetails.of(
                ContractJson.mapper()
                        .readValue(row.getString("explanation"), StoppingEvent.Stopped.class),
                RecordMapper.of(Reinstatement.class).mapRow(row, number),
                RecordMapper.of(StopEffect.class).mapRow(row, number));
    }
}
